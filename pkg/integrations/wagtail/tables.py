"""A block of a StreamField: a table whose figures are also drawn. It needs wagtail.contrib.table_block."""

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock


class PlanTableBlock(blocks.StructBlock):
    table = TableBlock(
        label="表", help_text="1行目に「指標」「令和4年度 計画」「令和4年度 実績」のように書き、1行目と1列目を見出しにします。"
    )

    class Meta:
        label = "計画の表（グラフ付き）"
        icon = "table"
        template = "keikaku/plan_table.html"
