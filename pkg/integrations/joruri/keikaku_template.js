/* 「テンプレート」ボタンに並ぶ、計画のグラフのひな形。 Entries of the editor's button for templates. */
CKEDITOR.addTemplates("keikaku", {
  imagesPath: "",
  templates: [
    {
      title: "計画のグラフ（計画データへのリンク）",
      description: "リンクだけの段落です。リンク先を計画データのファイルに変えてください。",
      html: '<p><a href="/keikaku/integrations/sample.plan.json#keikaku-trend">見本の推移（グラフと表）</a></p>',
    },
    {
      title: "計画のグラフ（表から）",
      description: "表の前にグラフが入り、表はそのまま残ります。",
      html:
        '<table class="keikaku keikaku-trend"><caption>年度ごとの計画と実績（見本）</caption>' +
        '<thead><tr><th rowspan="2">指標</th><th colspan="2">令和4年度</th><th colspan="2">令和5年度</th><th colspan="2">令和6年度</th></tr>' +
        "<tr><th>計画</th><th>実績</th><th>計画</th><th>実績</th><th>計画</th><th>実績</th></tr></thead>" +
        "<tbody><tr><th>見本の数（箇所）</th><td>24</td><td>25</td><td>28</td><td>27</td><td>32</td><td>33</td></tr></tbody></table>",
    },
    {
      title: "計画の全体（計画データへのリンク）",
      description: "リンクだけの段落です。計画の全体を、検索や絞り込みのできる形で示します。",
      html: '<p><a href="/keikaku/integrations/sample.plan.json#keikaku-viewer">見本の計画の全体</a></p>',
    },
  ],
});
