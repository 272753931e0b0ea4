#!/usr/bin/env python3
"""The adapter: JSON-RPC 2.0, one message a line, from standard input to standard output.

Nothing in here knows the policy or the engine. To connect another engine, keep this file and `reading.py`, and give
`DECISIONS` functions that take a request's members and return the answer's (see `replay.py`).
"""

import json
import sys

import replay
from reading import Fault, Number
from replay import DECISIONS, DOCUMENT, Yuan

PROTOCOL = "1.0"
#: A line is at most this long.
LONGEST = 16 * 1024 * 1024

NOT_JSON = -32700
NO_REQUEST = -32600
UNKNOWN_METHOD = -32601
UNANSWERABLE = -32602
FAILED_INSIDE = -32603
NO_COMMON_VERSION = -32001
NOT_CLAIMED = -32002
NOT_INITIALIZED = -32003

#: Methods of the protocol that this engine does not claim: its document makes no such decision.
OTHER_DECISIONS = {"subsidy", "settlement", "status", "monitoring", "service"} - DECISIONS.keys()

CLAIMS = {
    "protocol_version": PROTOCOL,
    "engine": {"name": "python-example", "version": "1.0", "vendor": "conform Examples"},
    "claims": {"documents": [DOCUMENT], "decisions": list(DECISIONS), "assistance": "layers"},
    "requests_in_flight": 256,
    "batch_size": 256,
}


class Refusal(Exception):
    """An answer that is an error."""

    def __init__(self, code, message, data=None):
        super().__init__(message)
        self.code = code
        self.data = data


class Session:
    """What the harness and this engine have agreed on, from `initialize` to `shutdown`."""

    def __init__(self):
        self.ready = False

    def answer_line(self, line: bytes):
        """The line to answer with, or None when nothing is to be answered (to notifications)."""
        try:
            # Text is decoded here, strictly: json.loads would let lone surrogates through from bytes.
            message = _decoder.decode(line.decode("utf-8"))
        except (ValueError, RecursionError):
            return _text(_error(None, Refusal(NOT_JSON, "这一行不是有效的 JSON。The line is not valid JSON.")))
        if type(message) is not list:
            return _text(self.answer(message))
        if not message:
            return _text(_error(None, Refusal(NO_REQUEST, "空的批次。The batch is empty.")))
        answers = [answer for answer in map(self.answer, message) if answer is not None]
        return _text(answers) if answers else None

    def answer(self, message):
        """The answer to one request, or None to a notification."""
        identifier = message.get("id") if type(message) is dict else None
        if type(identifier) not in _ID_TYPES:
            identifier = None
            message = None
        if type(message) is not dict or message.get("jsonrpc") != "2.0" or type(message.get("method")) is not str:
            return _error(identifier, Refusal(NO_REQUEST, "不是 JSON-RPC 2.0 请求。It is no JSON-RPC 2.0 request."))
        try:
            result = self._call(message["method"], message.get("params"))
            answer = {"jsonrpc": "2.0", "id": identifier, "result": result}
        except Fault as fault:
            place = fault.field or "请求"
            answer = _error(identifier, Refusal(UNANSWERABLE, f"{place}：{fault}", {"field": fault.field}))
        except Refusal as refusal:
            answer = _error(identifier, refusal)
        except Exception as failure:  # one request must not end the others
            print(f"{message['method']}: {failure!r}", file=sys.stderr, flush=True)
            answer = _error(identifier, Refusal(FAILED_INSIDE, "引擎内部出错。The engine failed inside."))
        return answer if "id" in message else None

    def _call(self, method, params):
        decision = DECISIONS.get(method)
        if decision is not None:
            self._check_ready()
            return decision(_request(params))
        if method == "initialize":
            return self._initialize(params)
        if method == "shutdown":
            self._check_ready()
            self.ready = False
            return None
        if method in OTHER_DECISIONS:
            self._check_ready()
            raise Refusal(NOT_CLAIMED, f"{DOCUMENT} 没有这项决定。The document makes no such decision.")
        raise Refusal(UNKNOWN_METHOD, f"没有“{method}”这个方法。There is no such method.")

    def _initialize(self, params):
        versions = params.get("protocol_versions") if type(params) is dict else None
        if type(versions) is not list:
            raise Fault("protocol_versions", "应列出协议版本。It should list protocol versions.")
        if PROTOCOL not in versions:
            raise Refusal(NO_COMMON_VERSION, "没有共同的协议版本。No common version.", {"supported": [PROTOCOL]})
        self.ready = True
        return CLAIMS

    def _check_ready(self):
        if not self.ready:
            raise Refusal(NOT_INITIALIZED, "请先调用 initialize。Call initialize first.")


def _request(params):
    """The request in the envelope, whose unknown members are ignored."""
    if type(params) is not dict or "request" not in params:
        raise Fault("", "缺少 params.request。It is missing.")
    if params.get("document") != DOCUMENT:
        raise Refusal(NOT_CLAIMED, f"只答复 {DOCUMENT}。Only this document is claimed.")
    return params["request"]


_ID_TYPES = (int, str, Number, type(None))


def _error(identifier, refusal):
    error = {"code": refusal.code, "message": str(refusal)}
    if refusal.data is not None:
        error["data"] = refusal.data
    return {"jsonrpc": "2.0", "id": identifier, "error": error}


def _no_constant(name):
    raise ValueError(f"{name} is no JSON")


_decoder = json.JSONDecoder(parse_float=Number, parse_constant=_no_constant)
#: ASCII with escapes: an id may hold a lone surrogate, which UTF-8 cannot carry.
_string = json.encoder.encode_basestring_ascii


def _text(value):
    """JSON, with money as yuan: json.dumps would need floating point for it."""
    return None if value is None else _write(value)


def _write(value):
    kind = type(value)
    if kind is str:
        return _string(value)
    if kind is dict:
        return "{" + ",".join([f'"{name}":{_write(member)}' for name, member in value.items()]) + "}"
    if kind is list:
        return "[" + ",".join([_write(member) for member in value]) + "]"
    if kind is Yuan:
        sign, fen = ("-", -value) if value < 0 else ("", value)
        return f"{sign}{fen // 100}.{fen % 100:02}" if fen % 100 else f"{sign}{fen // 100}"
    if kind is Number:
        return str(value)
    return json.dumps(value)


def main():
    session = Session()
    lines, answers = sys.stdin.buffer, sys.stdout.buffer
    while line := lines.readline(LONGEST + 1):
        if len(line) > LONGEST and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = lines.readline(LONGEST)
            answer = _text(_error(None, Refusal(NO_REQUEST, "一行至多 16 MiB。A line is at most 16 MiB.")))
        elif not line.strip():
            continue
        else:
            answer = session.answer_line(line)
        if answer is not None:
            answers.write(answer.encode("ascii") + b"\n")
            answers.flush()


if __name__ == "__main__":
    try:
        main()
    except (BrokenPipeError, KeyboardInterrupt):
        sys.stderr.close()
