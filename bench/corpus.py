"""A corpus of the length of real documents, composed of our own sentences: plans, decisions, reports, dispatches.

Every document differs in names, numbers, days, order and length, so that no cache can know it, and the same seed gives
the same corpus everywhere. What it cannot have is what nobody thought of; for that, real documents are read beside it
where they are present.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from bench.phrases import (
    ACTS,
    AIMS,
    BODIES,
    COORDINATION,
    DOCUMENTS,
    FACTS,
    FIGURES,
    OBJECTS,
    PLACES,
    REQUESTS,
    SUBJECTS,
    TIMES,
)

SIZES = (40, 90, 150, 260)  # items of a document: from some pages to an annexed programme
SHORT = (8, 15, 30)


def documents(count: int, *, sizes: tuple[int, ...] = SIZES, seed: int = 30) -> Iterator[str]:
    """Yield the texts of as many documents."""
    for number in range(count):
        yield Writer(random.Random(f"{seed}/{number}"), sizes).document(number)


class Writer:
    """Writes one document; whoever gives the same luck gets the same words."""

    def __init__(self, luck: random.Random, sizes: tuple[int, ...]) -> None:
        self._luck, self._sizes = luck, sizes
        self._place = luck.choice(PLACES)
        self._year = luck.randint(2019, 2026)

    def document(self, number: int) -> str:
        """Return a document of one of four kinds, each in its turn."""
        body = (self.plan, self.decision, self.report, self.dispatch)[number % 4]
        return "\n".join([*self.head(number), *body(self._luck.choice(self._sizes)), *self.foot()]) + "\n"

    def head(self, number: int) -> list[str]:
        """Return the letterhead, the kind and the subject."""
        code, kind = (("KH", "KẾ HOẠCH"), ("QĐ", "QUYẾT ĐỊNH"), ("BC", "BÁO CÁO"), ("", ""))[number % 4]
        symbol = f"{code}-UBND" if code else "UBND-NC"
        lines = [
            "ỦY BAN NHÂN DÂN",
            self._place.upper(),
            f"Số: {self._luck.randint(1, 4000)}/{symbol}",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            f"{self._place}, {self.day()}",
            "",
        ]
        about = f"về {self._luck.choice(SUBJECTS)} trên địa bàn {self._place}"
        return [*lines, kind, about[0].upper() + about[1:], ""] if kind else [*lines, f"V/v {about[3:]}", ""]

    def plan(self, items: int) -> list[str]:
        """Return sections of numbered items with who leads, who helps and until when."""
        lines = [self.basis(), "I. MỤC ĐÍCH, YÊU CẦU"]
        lines += [f"{count}. {self.aim()}" for count in range(1, 5)]
        for section, numeral in enumerate(("II", "III", "IV", "V")):
            lines.append(f"{numeral}. {self._luck.choice(SUBJECTS).upper()}")
            for count in range(1, items // 16 + 1):
                lines.append(f"{count}. {self.act()}")
                if section % 2:
                    lines += [
                        f"- Cơ quan chủ trì: {self.body()}.",
                        f"- Cơ quan phối hợp: {self.body()}; {self.body()}.",
                    ]
                    lines.append(f"- Thời gian hoàn thành: {self.time().capitalize()}.")
                else:
                    lines += [f"{letter}) {self.act()}" for letter in "abc"]
        return [*lines, "VI. TỔ CHỨC THỰC HIỆN", *self.orders(items // 8)]

    def decision(self, items: int) -> list[str]:
        """Return legal bases and articles with clauses and points."""
        lines = [f"Căn cứ {self.cited()};" for _ in range(5)]
        lines += [
            f"Theo đề nghị của {self.body()} tại Tờ trình số {self._luck.randint(1, 900)}/TTr-SNV.",
            "QUYẾT ĐỊNH:",
        ]
        for article in range(1, items // 6 + 1):
            lines.append(f"Điều {article}. {self._luck.choice(SUBJECTS).capitalize()}")
            lines += [f"{clause}. {self.act()}" for clause in range(1, 4)]
            lines += [f"{letter}) {self.aim()}" for letter in "ab"]
        return lines

    def report(self, items: int) -> list[str]:
        """Return paragraphs of facts and figures, with few orders at the end."""
        lines = [self.basis(), "I. KẾT QUẢ THỰC HIỆN"]
        lines += [f"- {self.fact()} {self.fact()} {self.fact()}" for _ in range(items // 2)]
        lines += ["II. PHƯƠNG HƯỚNG, NHIỆM VỤ", *[f"{count}. {self.act()}" for count in range(1, items // 10 + 2)]]
        return lines

    def dispatch(self, items: int) -> list[str]:
        """Return addressees and what each is asked to do."""
        lines = ["Kính gửi:", *[f"- {self.body()};" for _ in range(4)], "", self.basis()]
        return [*lines, *self.orders(items)]

    def foot(self) -> list[str]:
        """Return a closing appeal, the recipients and the signature."""
        appeal = f"Yêu cầu {self.body()} và các cơ quan, đơn vị liên quan nghiêm túc triển khai thực hiện./."
        signature = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Thử"]
        return [appeal, "", "Nơi nhận:", *[f"- {self.body()};" for _ in range(3)], "- Lưu: VT.", "", *signature]

    def orders(self, count: int) -> list[str]:
        """Return items that each name a body and what it has to do."""
        return [
            line
            for number in range(1, count // 3 + 2)
            for line in (f"{number}. Giao {self.body()}", f"a) {self.act()}", f"b) {self._request()} {self.act()}")
        ]

    def act(self) -> str:
        """Return a sentence that orders."""
        luck = self._luck
        words = f"{luck.choice(ACTS)} {luck.choice(OBJECTS)} tại {luck.choice(PLACES)}"
        ends = (
            f", {self.time()}.",
            f"; {luck.choice(COORDINATION)} {self.body()} {luck.choice(OBJECTS)} theo {self.cited()}.",
            f" theo {self.cited()}; báo cáo {self.body()} {self.time()}.",
            f". {self.aim()}",
        )
        return words + luck.choice(ends)

    def aim(self) -> str:
        """Return a sentence that orders nothing."""
        fact = self.fact()
        return f"{self._luck.choice(AIMS)} {self._luck.choice(OBJECTS)}, {fact[0].lower()}{fact[1:]}"

    def fact(self) -> str:
        """Return a sentence with a figure."""
        figure = self._luck.choice(FIGURES).format(self._luck.randint(2, 980), self._luck.randint(1, 99))
        return f"{self._luck.choice(FACTS)} {self._luck.choice(PLACES)} {figure}."

    def basis(self) -> str:
        """Return the sentence that says what a document rests on."""
        return f"Thực hiện {self.cited()}, {self.cited()} và {self.cited()}, Ủy ban nhân dân {self._place} yêu cầu:"

    def cited(self) -> str:
        """Return a document by number, day and subject."""
        kind, symbol, issuer = self._luck.choice(DOCUMENTS)
        number = symbol.format(self._luck.randint(1, 300), self._year)
        return f"{kind} số {number} {self.day()} của {issuer} về {self._luck.choice(SUBJECTS)}"

    def day(self) -> str:
        """Return a day."""
        return f"ngày {self._luck.randint(1, 28):02} tháng {self._luck.randint(1, 12):02} năm {self._year}"

    def body(self) -> str:
        """Return the name of a body."""
        return self._luck.choice(BODIES)

    def time(self) -> str:
        """Return when something is to be done."""
        return self._luck.choice(TIMES).format(self._luck.randint(1, 28), self._luck.randint(1, 12), self._year + 1)

    def _request(self) -> str:
        return self._luck.choice(REQUESTS)
