/** What scenario tests are written with: the whole application on a real database, a clock that the test moves, and strict ears. */
package org.tocsin.testkit;
