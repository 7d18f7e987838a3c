"""A block of a StreamField: a chart of a plan. What it writes is a link, which is there without any script."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from .address import KINDS, chart_address


class PlanChartValue(blocks.StructValue):
    @property
    def address(self):
        document = self.get("document")
        if document is None:
            return ""
        return chart_address(
            document.url, self.get("kind"), indicator=self.get("indicator"), item=self.get("item")
        )


class PlanChartBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label="計画データ", help_text="「.plan.json」のファイルを選んでください。")
    kind = blocks.ChoiceBlock(label="グラフの種類", choices=KINDS, default="trend")
    words = blocks.CharBlock(
        label="リンクの言葉", help_text="グラフを表示できないときに、そのまま読まれます。例：センター数の推移（グラフと表）"
    )
    indicator = blocks.RegexBlock(
        label="指標のid", required=False, regex=r"^[A-Za-z0-9_-]+$", help_text="空けておくと、最初の指標になります。"
    )
    item = blocks.RegexBlock(
        label="取組のid", required=False, regex=r"^[A-Za-z0-9_-]+$", help_text="空けておくと、計画の全体になります。"
    )

    class Meta:
        label = "計画のグラフ"
        icon = "table"
        template = "keikaku/plan_chart.html"
        value_class = PlanChartValue
