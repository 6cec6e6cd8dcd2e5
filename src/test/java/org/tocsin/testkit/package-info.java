/**
 * The testkit of scenario tests: the whole application on a real database, a clock that the test moves, and strict checks of messages,
 * refusals and errors.
 */
package org.tocsin.testkit;
