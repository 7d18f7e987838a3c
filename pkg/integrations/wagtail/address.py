"""The address by which a link asks for a chart."""

from urllib.parse import quote, urlsplit

KINDS = [
    ("trend", "推移：1つの指標の計画と実績"),
    ("achievement", "達成率：すべての指標"),
    ("schedule", "スケジュール：だれが、いつ、何をするか"),
    ("steps", "実施状況：順を追った取組"),
    ("ratings", "評価：年度ごと"),
    ("breakdown", "評価の内訳"),
    ("outline", "体系"),
    ("viewer", "計画の全体（検索と絞り込み）"),
]

# What needs several plans, and so is no link.
SEVERAL = [
    ("compare", "比較：1つの指標を、いくつかの計画で"),
    ("editions", "版の比較：最初の版と最後の版の新旧対照"),
]


def chart_address(file, kind, **asked):
    """`file` with `#keikaku-KIND&name=value…`; what is empty is not asked for."""
    plain = urlsplit(file)._replace(fragment="").geturl()
    pairs = [f"&{name}={quote(str(value), safe='')}" for name, value in asked.items() if value]
    return f"{plain}#keikaku-{kind}{''.join(pairs)}"
