"""Dates in simplified Chinese: figures with 年月日 (GB/T 15835-2011), full-width punctuation."""

from __future__ import annotations

from archive.standards.date_speech.frame import Speech, is_decade, shares_month, shares_year
from archive.standards.edtf_parts import Moment

SEASONS = ("春季", "夏季", "秋季", "冬季")
PARTS_OF_YEAR = (
    "第一季度", "第二季度", "第三季度", "第四季度", "前四个月", "中间四个月", "后四个月", "上半年", "下半年",
)  # fmt: skip
NAMES = {"year": "年份", "month": "月份", "day": "日期", "season": "季节"}
DOUBTS = {"?": "不确定", "~": "为约数", "%": "不确定且为约数"}


class Chinese(Speech):
    asides = {"?": "可能", "~": "大约", "%": "可能，大约"}

    def point(self, moment: Moment) -> str:
        return _year(moment) + _month(moment) + _day(moment)

    def about(self, moment: Moment) -> str:
        return f"约{self.point(moment)}"

    def part_of_year(self, moment: Moment) -> str:
        season = moment.season or 0
        if season >= 33:
            return _year(moment) + PARTS_OF_YEAR[season - 33]
        half = "北半球" if season < 29 else "南半球"
        return f"{_year(moment)}{SEASONS[(season - 25) % 4]}（{half}）"

    def between(
        self, lower: Moment, upper: Moment, *, approximate: bool = False, notes: tuple[str, str] = ("", "")
    ) -> str:
        second = self.point(upper) if any(notes) else self._second(lower, upper)
        about = "约" if approximate else ""
        return f"{about}{self.point(lower)}{notes[0]}至{second}{notes[1]}之间"

    def stretch(self, lower: Moment, upper: Moment) -> str:
        return f"{self.point(lower)}至{self._second(lower, upper)}"

    def or_earlier(self, moment: Moment, approximate: bool) -> str:
        return f"{'约' if approximate else ''}{self.point(moment)}或之前"

    def or_later(self, moment: Moment, approximate: bool) -> str:
        return f"{'约' if approximate else ''}{self.point(moment)}或之后"

    def until(self, moment: Moment, approximate: bool) -> str:
        return f"至{'约' if approximate else ''}{self.point(moment)}止，开始时间不详"

    def since(self, moment: Moment, approximate: bool) -> str:
        return f"自{'约' if approximate else ''}{self.point(moment)}起，结束时间不详"

    def year_unknown(self, month: str | None, day: str | None) -> str:
        if month is None:
            return "日期不详"
        return f"{int(month)}月{f'{int(day)}日' if day else ''}，年份不详"

    def gaps(self, words: str, unknown: tuple[str, ...]) -> str:
        if len(unknown) > 1:
            return f"{words}，月日不详"
        return f"{words}，{NAMES[unknown[0]]}不详" if unknown else words

    def at_time(self, words: str, time: str) -> str:
        return f"{words}{time}"

    def probably(self, words: str) -> str:
        return f"{words}（可能）"

    def aside(self, words: str, *notes: str) -> str:
        return f"{words}（{'，'.join(notes)}）"

    def part_in_doubt(self, names: list[str], mark: str) -> str:
        return "和".join(NAMES[name] for name in names) + DOUBTS[mark]

    def listed(self, dates: list[str], *, every: bool) -> str:
        word = "和" if every else "或"
        return f"{'、'.join(dates[:-1])}{word}{dates[-1]}" if dates[1:] else dates[0]

    def years_listed(self, years: list[int], *, every: bool) -> str:
        return self.listed([f"{year}年" for year in years], every=every)

    def _second(self, lower: Moment, upper: Moment) -> str:
        if shares_month(lower, upper):
            return _day(upper)
        if is_decade(lower) and is_decade(upper) and lower.year[:2] == upper.year[:2]:
            return self.point(upper).partition("世纪")[2]
        return _month(upper) + _day(upper) if shares_year(lower, upper) else self.point(upper)


def _year(moment: Moment) -> str:
    if is_decade(moment):
        return f"{int(moment.year[:2]) + 1}世纪{moment.year[2]}0年代"
    year = int(moment.year)
    if year <= 0:
        return f"公元前{1 - year}年"
    return f"公元{year}年" if year < 1000 else f"{year}年"


def _month(moment: Moment) -> str:
    if moment.season:
        return SEASONS[moment.season - 21]
    return f"{int(moment.month)}月" if moment.month and moment.month.isdigit() else ""


def _day(moment: Moment) -> str:
    return f"{int(moment.day)}日" if moment.day and moment.day.isdigit() else ""
