"""Dates in Japanese: the western calendar without era names, full-width punctuation."""

from __future__ import annotations

from archive.standards.date_speech.frame import Speech, is_decade, shares_month, shares_year
from archive.standards.edtf_parts import Moment

SEASONS = ("春", "夏", "秋", "冬")
PARTS_OF_YEAR = (
    "第1四半期", "第2四半期", "第3四半期", "第4四半期", "初めの4か月", "中頃の4か月", "終わりの4か月", "前半", "後半",
)  # fmt: skip
NAMES = {"year": "年", "month": "月", "day": "日", "season": "季節"}
DOUBTS = {"?": "は不確か", "~": "はおおよそ", "%": "は不確かでおおよそ"}


class Japanese(Speech):
    asides = {"?": "おそらく", "~": "おおよそ", "%": "おそらく、おおよそ"}

    def point(self, moment: Moment) -> str:
        return _year(moment) + _month(moment) + _day(moment)

    def about(self, moment: Moment) -> str:
        return f"{self.point(moment)}ごろ"

    def part_of_year(self, moment: Moment) -> str:
        season = moment.season or 0
        if season >= 33:
            joint = "" if season < 37 else "の" if season < 40 else ""
            return _year(moment) + joint + PARTS_OF_YEAR[season - 33]
        half = "北半球" if season < 29 else "南半球"
        return f"{_year(moment)}{SEASONS[(season - 25) % 4]}（{half}）"

    def between(
        self, lower: Moment, upper: Moment, *, approximate: bool = False, notes: tuple[str, str] = ("", "")
    ) -> str:
        second = self.point(upper) if any(notes) else self._second(lower, upper)
        about = "ごろ" if approximate else ""
        return f"{self.point(lower)}{about}{notes[0]}から{second}{about}{notes[1]}の間"

    def stretch(self, lower: Moment, upper: Moment) -> str:
        return f"{self.point(lower)}から{self._second(lower, upper)}まで"

    def or_earlier(self, moment: Moment, approximate: bool) -> str:
        return f"{self.point(moment)}{'ごろ' if approximate else ''}以前"

    def or_later(self, moment: Moment, approximate: bool) -> str:
        return f"{self.point(moment)}{'ごろ' if approximate else ''}以降"

    def until(self, moment: Moment, approximate: bool) -> str:
        return f"{self.point(moment)}{'ごろ' if approximate else ''}まで、始まりは不明"

    def since(self, moment: Moment, approximate: bool) -> str:
        return f"{self.point(moment)}{'ごろ' if approximate else ''}から、終わりは不明"

    def year_unknown(self, month: str | None, day: str | None) -> str:
        if month is None:
            return "年月日不明"
        return f"{int(month)}月{f'{int(day)}日' if day else ''}（年不明）"

    def gaps(self, words: str, unknown: tuple[str, ...]) -> str:
        return f"{words}（{''.join(NAMES[name] for name in unknown)}不明）" if unknown else words

    def at_time(self, words: str, time: str) -> str:
        return f"{words}{time}"

    def probably(self, words: str) -> str:
        return f"{words}（おそらく）"

    def aside(self, words: str, *notes: str) -> str:
        return f"{words}（{'、'.join(notes)}）"

    def part_in_doubt(self, names: list[str], mark: str) -> str:
        return "と".join(NAMES[name] for name in names) + DOUBTS[mark]

    def listed(self, dates: list[str], *, every: bool) -> str:
        word = "と" if every else "または"
        return f"{'、'.join(dates[:-1])}{word}{dates[-1]}" if dates[1:] else dates[0]

    def years_listed(self, years: list[int], *, every: bool) -> str:
        return self.listed([f"{year}年" for year in years], every=every)

    def _second(self, lower: Moment, upper: Moment) -> str:
        if shares_month(lower, upper):
            return _day(upper)
        return _month(upper) + _day(upper) if shares_year(lower, upper) else self.point(upper)


def _year(moment: Moment) -> str:
    if is_decade(moment):
        return f"{moment.year[:3]}0年代"
    year = int(moment.year)
    if year <= 0:
        return f"紀元前{1 - year}年"
    return f"西暦{year}年" if year < 1000 else f"{year}年"


def _month(moment: Moment) -> str:
    if moment.season:
        return SEASONS[moment.season - 21]
    return f"{int(moment.month)}月" if moment.month and moment.month.isdigit() else ""


def _day(moment: Moment) -> str:
    return f"{int(moment.day)}日" if moment.day and moment.day.isdigit() else ""
