"""A mail server and a webhook endpoint, as small as they can be: each writes what it receives as one line of JSON to a file.

The endpoint is on several loopback addresses, each a destination of its own, and may take its time to answer. One that the file
WEBHOOK_FILE.down names, "127.0.0.5 refuses" or "127.0.0.6 hangs", answers 503 or nothing for as long as it is named there.

usage: receivers.py SMTP_PORT MAIL_FILE HTTP_PORT WEBHOOK_FILE [SECONDS]
"""
import asyncio
import json
import sys
from email import message_from_bytes
from email.policy import default

smtp_port, mail_file, http_port, webhook_file = sys.argv[1:5]
takes = float(sys.argv[5]) if len(sys.argv) > 5 else 0
endpoints = [f"127.0.0.{n}" for n in range(1, 12)]


def keep(path, entry):
    with open(path, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(entry) + "\n")


def fault(endpoint):
    try:
        with open(webhook_file + ".down", encoding="utf-8") as lines:
            return dict(line.split() for line in lines).get(endpoint)
    except FileNotFoundError:
        return None


def until_hung_up(talk):
    """The sender may be killed in the middle of it: that is what some tests are about."""
    async def answer(reader, writer):
        try:
            await talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
    return answer


async def smtp(reader, writer):
    def say(line):
        writer.write(line.encode() + b"\r\n")

    say("220 receivers ESMTP")
    recipients = []
    while line := (await reader.readline()).decode(errors="replace").strip():
        verb = line.split(":")[0].split(" ")[0].upper()
        if verb in ("EHLO", "HELO"):
            say("250 receivers")
        elif verb == "RCPT":
            recipients.append(line.split(":", 1)[1].strip(" <>"))
            say("250 ok")
        elif verb == "DATA":
            say("354 go ahead")
            raw = await reader.readuntil(b"\r\n.\r\n")
            mail = message_from_bytes(raw[:-3], policy=default)
            text = mail.get_body(("plain", "html"))
            keep(mail_file, {
                "to": recipients,
                "id": mail["Message-ID"],
                "subject": mail["Subject"],
                "body": text.get_content() if text else "",
            })
            recipients = []
            say("250 kept")
        elif verb == "QUIT":
            say("221 bye")
            break
        else:
            say("250 ok")
        await writer.drain()


async def http(reader, writer):
    while head := await reader.readuntil(b"\r\n\r\n"):
        lines = head.decode().split("\r\n")
        headers = {k.lower(): v.strip() for k, v in (line.split(":", 1) for line in lines[1:] if ":" in line)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        fails = fault(writer.get_extra_info("sockname")[0])
        keep(webhook_file, {"id": headers.get("webhook-id"), "taken": fails is None, "body": json.loads(body or b"null")})
        if fails == "hangs":
            await reader.read()
            return
        await asyncio.sleep(takes)
        writer.write(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n" if fails else b"HTTP/1.1 204 No Content\r\n\r\n")
        await writer.drain()


async def main():
    limit = 1 << 22
    await asyncio.start_server(until_hung_up(smtp), "127.0.0.1", int(smtp_port), limit=limit)
    await asyncio.start_server(until_hung_up(http), endpoints, int(http_port), limit=limit)
    await asyncio.Event().wait()


asyncio.run(main())
