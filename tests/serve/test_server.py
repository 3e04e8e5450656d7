"""The address that is listened on."""

from __future__ import annotations

import socket

from rawi.serve.server import _listening


def test_answers_do_not_wait_for_acknowledgements() -> None:
    with _listening("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()) as _:
        taken, _ = listening.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
