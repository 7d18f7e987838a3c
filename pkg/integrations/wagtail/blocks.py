"""Blocks of a StreamField: charts of plans. What they write is links, which are there without any script."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from .address import KINDS, SEVERAL, chart_address


def id_block(label, empty):
    return blocks.RegexBlock(label=label, required=False, regex=r"^[A-Za-z0-9_-]+$", help_text=f"空けておくと、{empty}")


def year_block(label):
    return blocks.IntegerBlock(
        label=label, required=False, min_value=1868, max_value=2200, help_text="西暦の年度（例：2019）。空けておくと、すべての年度です。"
    )


class PlanChartValue(blocks.StructValue):
    @property
    def address(self):
        document = self.get("document")
        if document is None:
            return ""
        names = {"indicator": "indicator", "item": "item", "from": "first", "to": "last"}
        asked = {name: self.get(field) for name, field in names.items()}
        return chart_address(document.url, self.get("kind"), **asked)


class PlanChartBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label="計画データ", help_text="「.plan.json」のファイルを選んでください。")
    kind = blocks.ChoiceBlock(label="グラフの種類", choices=KINDS, default="trend")
    words = blocks.CharBlock(
        label="リンクの言葉", help_text="グラフを表示できないときに、そのまま読まれます。例：センター数の推移（グラフと表）"
    )
    indicator = id_block("指標のid", "最初の指標になります。")
    item = id_block("取組のid", "計画の全体になります。")
    first = year_block("初めの年度")
    last = year_block("終わりの年度")

    class Meta:
        label = "計画のグラフ"
        icon = "table"
        template = "keikaku/plan_chart.html"
        value_class = PlanChartValue


class PlansValue(blocks.StructValue):
    @property
    def addresses(self):
        """The files, side by side. A plan that was deleted since is none."""
        return " ".join(document.url for document in self.get("documents") if document)


class PlansBlock(blocks.StructBlock):
    documents = blocks.ListBlock(DocumentChooserBlock(label="計画データ"), label="計画データ（古い版から）", min_num=2)
    kind = blocks.ChoiceBlock(label="種類", choices=SEVERAL, default="compare")
    indicator = id_block("指標のid", "最初の指標になります（「比較」のときだけ）。")

    class Meta:
        label = "計画どうしの比較"
        icon = "table"
        template = "keikaku/plans.html"
        value_class = PlansValue
