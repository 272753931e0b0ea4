extension ResultsPage {
    /// The page; everything that is filled in is markup already, so nothing is escaped twice.
    static let template = """
        <!DOCTYPE html>
        <html lang="{{{lang}}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{{{scriptDigest}}}'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="color-scheme" content="light">
        <link rel="icon" href="data:,">
        <title>医疗救助政策符合性报告 · Conformance report: medical-assistance policy</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <a class="skip" href="#main"><i>跳到正文</i><b lang=en>Skip to the content</b></a>
        <input type="radio" name="lang" id="zh" class="vh" aria-label="中文"{{{zhChecked}}}>
        <input type="radio" name="lang" id="en" class="vh" aria-label="English"{{{enChecked}}}>
        <header class="top">
        <p class="brand">conform <i>符合性报告</i><b lang=en>conformance report</b></p>
        <p class="lang"><label for="zh" lang="zh-Hans">中文</label><label for="en" lang="en">English</label></p>
        </header>
        <div class="frame">
        <nav aria-label="目录 Contents">
        <ol>
        <li><a href="#cover"><i>封面</i><b lang=en>Cover</b></a>
        <li><a href="#open"><i>未验证的要求</i><b lang=en>What is not verified</b></a>
        {{#diagnosis}}<li><a href="#diagnosis"><i>诊断</i><b lang=en>Diagnosis</b></a>{{/diagnosis}}
        {{#documents}}
        <li><a href="#{{{anchor}}}">{{{name}}}</a>
        <ul><li><a href="#{{{anchor}}}/matrix"><i>条款一览</i><b lang=en>Clauses</b></a><li><a href="#{{{anchor}}}/original"><i>原文与要求</i><b lang=en>Text and demands</b></a>{{#hasCases}}<li><a href="#{{{anchor}}}/cases"><i>案例</i><b lang=en>Cases</b></a>{{/hasCases}}</ul>
        {{/documents}}
        {{#analyses}}<li><a href="#analyses"><i>省级分析</i><b lang=en>Provincial analyses</b></a>{{/analyses}}
        <li><a href="#readings"><i>未明之处与读法</i><b lang=en>Open questions</b></a>
        {{#inspections}}<li><a href="#inspections"><i>人工检查</i><b lang=en>Inspections</b></a>{{/inspections}}
        <li><a href="#reference"><i>读法说明与词汇</i><b lang=en>Legend and words</b></a>
        </ol>
        </nav>
        <main id="main" tabindex="-1">
        {{>cover}}
        {{>filter}}
        {{>open}}
        {{#known}}{{>known}}{{/known}}
        {{#diagnosis}}{{>diagnosis}}{{/diagnosis}}
        {{#documents}}{{>document}}{{/documents}}
        {{#analyses}}{{>analyses}}{{/analyses}}
        {{>readings}}
        {{#inspections}}{{>inspections}}{{/inspections}}
        {{>reference}}
        </main>
        </div>
        <footer><p><i>本报告只由 results.json 生成，不访问网络。</i><b lang=en>Made from results.json alone; it asks nothing of any network.</b> <code class=d>SHA-256 {{{digest}}}</code></p></footer>
        <script>{{{script}}}</script>
        </body>
        </html>

        """

    /// The parts of the page, by name.
    static let parts: [String: String] = [
        "cover": cover, "filter": filter, "open": open, "diagnosis": diagnosis, "document": document,
        "case": caseRecord,
        "analyses": analyses, "known": known, "readings": readings, "inspections": inspections, "reference": reference,
    ]

    private static let cover = """
        <section id="cover" class="cover">
        <h1><i>医疗救助政策符合性报告</i><b lang=en>Conformance report: medical-assistance policy</b></h1>
        {{#cover}}
        <p class="lead">{{{lead}}}</p>
        <div class="tw" role="region" tabindex="0" aria-labelledby="verdicts">
        <table>
        <caption id="verdicts"><i>各文件的结论</i><b lang=en>The verdict on each document</b></caption>
        <thead><tr><th scope="col"><i>文件</i><b lang=en>Document</b><th scope="col"><i>结论</i><b lang=en>Verdict</b><th scope="col"><i>测试要求：已验证/全部</i><b lang=en>Tested demands: verified/all</b><th scope="col"><i>不符</i><b lang=en>Failed</b><th scope="col"><i>未测试</i><b lang=en>Untested</b><th scope="col"><i>待检查/全部</i><b lang=en>To inspect/all</b><th scope="col"><i>案例：通过/全部</i><b lang=en>Cases: passed/all</b><th scope="col"><i>已证明/测试要求</i><b lang=en>Forced/tested</b></thead>
        <tbody>
        {{#verdicts}}
        <tr><th scope="row">{{{name}}} <code>{{{id}}}</code> {{{stage}}}<td>{{{verdict}}}<td class=n>{{{verified}}}<td class=n>{{{failed}}}<td class=n>{{{untested}}}<td class=n>{{{inspect}}}<td class=n>{{{cases}}}<td class=n>{{{forced}}}
        {{/verdicts}}
        </tbody>
        </table>
        </div>
        <dl class="facts">
        {{#facts}}
        <div><dt>{{{name}}}</dt><dd>{{{value}}}</dd></div>
        {{/facts}}
        </dl>
        <div class="tw" role="region" tabindex="0" aria-labelledby="sources">
        <table>
        <caption id="sources"><i>所依据的文件</i><b lang=en>The documents</b></caption>
        <thead><tr><th scope="col"><i>文件</i><b lang=en>Document</b><th scope="col"><i>施行期间</i><b lang=en>In force</b><th scope="col"><i>所收原文的摘要</i><b lang=en>Digest of the text as received</b></thead>
        <tbody>
        {{#documents}}
        <tr><th scope="row">{{{link}}} <code>{{{id}}}</code> {{{stage}}}<td>{{{force}}}<td><code class=d>SHA-256 {{{digest}}}</code>
        {{/documents}}
        </tbody>
        </table>
        </div>
        {{/cover}}
        </section>

        """

    private static let filter = """
        <form id="filter" hidden aria-label="筛选 Filter">
        <p class=h><i>筛选</i><b lang=en>Filter</b></p>
        <label><span><i>文件</i><b lang=en>Document</b></span> <select name="document"><option value="">—{{#documents}}<option value="{{{id}}}">{{{plain}}}{{/documents}}</select></label>
        <label><span><i>状态</i><b lang=en>State</b></span> <select name="state"><option value="">—<option value="ok">✔ 已验证、通过 · verified, passed<option value="failed">✘ 不符 · failed<option value="fault">⚠ 引擎故障 · engine fault<option value="open">? 未测试 · untested<option value="person">☐ 检查、自述 · inspection<option value="analysis">≡ 分析 · analysis</select></label>
        <label><span><i>方式</i><b lang=en>Method</b></span> <select name="method"><option value="">—<option value="test">测试 · test<option value="inspection">检查 · inspection<option value="analysis">分析 · analysis</select></label>
        <label><span><i>案例类别</i><b lang=en>Kind</b></span> <select name="kind"><option value="">—<option value="positive">正例 · positive<option value="negative">反例 · negative<option value="boundary">界限 · boundary</select></label>
        <label><span><i>层次</i><b lang=en>Level</b></span> <select name="level"><option value="">—<option value="required">文字决定 · required<option value="interpreted">解释决定 · interpreted<option value="convention">健壮性 · convention</select></label>
        <label><span><i>文字</i><b lang=en>Text</b></span> <input type="search" name="text" maxlength="200"></label>
        <button type="reset"><i>全部显示</i><b lang=en>Show all</b></button>
        </form>
        <p id="shown" role="status" aria-live="polite" hidden></p>

        """

    private static let open = """
        <section id="open">
        <h2><i>未验证的要求</i><b lang=en>What is not verified</b></h2>
        {{#open}}
        {{#documents}}
        <section class="od" data-d="{{{id}}}">
        <h3>{{{name}}} {{{stage}}}</h3>
        {{#none}}<p><i>没有：全部要求都已由测试验证，或由分析得出。</i><b lang=en>Nothing: every demand is verified by test or settled by analysis.</b></p>{{/none}}
        {{#groups}}
        <details class="og"{{#open}} open{{/open}}><summary>{{{mark}}} <span class=n>{{{count}}}</span> <i>项</i><b lang=en>demands</b></summary>
        <div class="tw" role="region" tabindex="0" aria-label="{{{document}}}">
        <table>
        <caption class=vh>{{{document}}} {{{mark}}}</caption>
        <thead><tr><th scope="col"><i>条款</i><b lang=en>Clause</b><th scope="col"><i>要求</i><b lang=en>Demand</b><th scope="col"><i>原因</i><b lang=en>Why</b></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row" class=nw>{{{clause}}}<td>{{{demand}}}<td>{{{reason}}}
        {{/rows}}
        </tbody>
        </table>
        </div>
        </details>
        {{/groups}}
        </section>
        {{/documents}}
        {{/open}}
        </section>

        """

    private static let diagnosis = """
        <section id="diagnosis">
        <h2><i>诊断：可能的原因</i><b lang=en>Diagnosis: likely causes</b></h2>
        <p><i>以下错误若存在于引擎中，恰会得出引擎所给的错误答案。</i><b lang=en>An engine with one of these mistakes would give the very answers that were wrong.</b></p>
        {{#documents}}
        <section class="od" data-d="{{{id}}}">
        <h3>{{{name}}}</h3>
        <ol class="dg">
        {{#causes}}
        <li><p><strong>{{{mistake}}}</strong> <code>{{{key}}}</code></p>
        <p><i>可解释 {{{count}}} 个案例：</i><b lang=en>It explains {{{count}}} cases:</b> {{{links}}}</p>
        {{#words}}<blockquote><p>“{{{words}}}”</p><p class=m>{{{clause}}} {{{link}}}</p></blockquote>{{/words}}
        {{#others}}<p class=m><i>或者（案例不能区分）：</i><b lang=en>Or (the cases cannot tell):</b> {{{mistake}}} <code>{{{key}}}</code></p>{{/others}}
        {{#contradicted}}<p class=m><i>另有 {{{count}}} 个案例，引擎的答案与此不合。</i><b lang=en>In {{{count}}} further cases the engine answers otherwise.</b></p>{{/contradicted}}
        {{/causes}}
        </ol>
        {{#unexplained}}<p><i>没有已知错误能解释的案例 {{{count}}} 个：</i><b lang=en>Explained by no known mistake, {{{count}}}:</b> {{{links}}}</p>{{/unexplained}}
        </section>
        {{/documents}}
        </section>

        """

    private static let document = """
        <section class="doc" id="{{{anchor}}}" data-d="{{{id}}}">
        <h2>{{{name}}} <code>{{{id}}}</code> {{{stage}}}</h2>
        <p class="dv">{{{verdict}}} <i>测试要求已验证</i><b lang=en>Tested demands verified</b> <span class=n>{{{verified}}}</span> · <i>案例通过</i><b lang=en>cases passed</b> <span class=n>{{{passed}}}</span> · <i>已证明</i><b lang=en>forced</b> <span class=n>{{{forced}}}</span></p>
        <section id="{{{anchor}}}/matrix">
        <h3><i>条款一览</i><b lang=en>Clauses</b></h3>
        {{#matrix}}
        <div class="tw" role="region" tabindex="0" aria-label="{{{title}}}">
        <table class="mx">
        <caption class=vh>{{{title}}}</caption>
        <thead><tr><th scope="col"><i>条款</i><b lang=en>Clause</b><th scope="col"><i>标题</i><b lang=en>Heading</b><th scope="col"><i>要求：已对应/全部</i><b lang=en>Demands: mapped/all</b><th scope="col"><i>方式</i><b lang=en>Method</b><th scope="col"><i>案例</i><b lang=en>Cases</b><th scope="col"><i>正/反/界限</i><b lang=en>Pos./neg./boundary</b><th scope="col"><i>已验证/测试</i><b lang=en>Verified/tested</b><th scope="col"><i>待检查/检查</i><b lang=en>To inspect/all</b><th scope="col"><i>已证明/旁证/未证明</i><b lang=en>Forced/weak/unforced</b><th scope="col"><i>结论</i><b lang=en>Verdict</b></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row" class=nw>{{{label}}}<td>{{{heading}}}<td class=n>{{{mapped}}}<td>{{{methods}}}<td class=n>{{{cases}}}<td class=n>{{{kinds}}}<td class=n>{{{verified}}}<td class=n>{{{inspect}}}<td class=n>{{{forced}}}<td class=nw>{{{verdict}}}
        {{/rows}}
        </tbody>
        </table>
        </div>
        {{/matrix}}
        </section>
        <section id="{{{anchor}}}/original" class="txt">
        <h3><i>原文与要求</i><b lang=en>Text and demands</b></h3>
        {{#text}}
        {{#parts}}
        <div class="cl d{{{depth}}}"{{{anchor}}}>
        <div class="t">{{#blocks}}{{{.}}}{{/blocks}}</div>
        <div class="g">
        {{#cards}}
        <details class=a id={{{anchor}}}{{{filter}}}>
        <summary>{{{mark}}} <b class=id>{{{id}}}</b> {{{statement}}}</summary>
        <p class=m>{{{spans}}}{{#prescription}} · {{{word}}}{{/prescription}}{{#forced}} · {{{state}}}{{/forced}}{{#questions}} · <i>未明之处</i><b lang=en>open questions</b> {{{links}}}{{/questions}}{{#inspections}} · <i>检查项</i><b lang=en>inspection</b> {{{links}}}{{/inspections}}
        {{#cases}}<p class=cs>{{{links}}}{{/cases}}
        </details>
        {{/cards}}
        </div>
        </div>
        {{/parts}}
        {{/text}}
        </section>
        {{#cases}}
        {{#any}}
        <section id="{{{anchor}}}/cases" class="cases">
        <h3><i>案例</i><b lang=en>Cases</b></h3>
        <p class=m><i>每个案例依次列出：类别、层次、所验证的要求、出处；每一项的期望和手工推算（“=”之后），旁边是参考计算器的计算（“§”指向所依据的规则与原文）；其他读法下的期望；本案例首先识破的改动数（“⚔”之后；编号见 results.json，含义见“已证明”）；案例的 XML（标题、说明、期望已列于其上，从略）。</i><b lang=en>Each case tells its kind, level, demands and place; value by value what is expected and how that follows by hand (behind “=”), beside it the reference calculation (“§” leads to the rules and words behind it); what is expected under other readings; how many mutants it is the first to kill (behind “⚔”; their keys are in results.json); and its XML, without the title, note and expectations that stand above it.</b></p>
        {{#groups}}
        <section class="cg"><h4>{{{title}}} <span class=n>{{{count}}}</span></h4>
        {{#cases}}{{>case}}{{/cases}}
        </section>
        {{/groups}}
        </section>
        {{/any}}
        {{/cases}}
        </section>

        """

    private static let caseRecord = """
        <details id={{{anchor}}}{{{filter}}}><summary>{{{mark}}} {{{title}}} <code>{{{id}}}</code></summary>
        <p>{{{about}}}<u>{{{verifies}}}</u>{{#questions}} · <i>依读法</i><b lang=en>under</b> {{{links}}}{{/questions}} · {{{place}}}{{#kills}} · ⚔ {{{count}}}{{/kills}}{{#note}}<p>{{{text}}}{{/note}}{{#fault}}<p class="bx ft">⚠ {{{text}}}{{/fault}}{{#reason}}<p class="bx op">? {{{text}}}{{/reason}}{{#asSum}}<p class="bx op"><i>引擎不区分各层救助，只比较合计。</i><b lang=en>The engine does not tell the layers of assistance apart; only their sum was compared.</b>{{/asSum}}<table><caption>期望</caption>{{#isFailure}}<thead><tr><th scope=col><i>项目</i><b lang=en>What</b><th scope=col><i>应为</i><b lang=en>Expected</b><th scope=col><i>引擎答</i><b lang=en>The engine</b><th scope=col><i>参考计算</i><b lang=en>The reference</b></thead>{{/isFailure}}{{{rows}}}</table>{{{variants}}}
        {{#answer}}<pre class=an>{{{json}}}</pre>{{/answer}}<pre>{{{fixture}}}</pre></details>

        """

    private static let analyses = """
        <section id="analyses">
        <h2><i>省级分析</i><b lang=en>Provincial analyses</b></h2>
        <p><i>省文件给各市规则划定的界限，与各市数值的比较；出入是发现，不是引擎的错误。</i><b lang=en>The bounds that the province lays on the cities' rules, beside their figures; a deviation is a finding, never a fault of an engine.</b></p>
        <div class="tw" role="region" tabindex="0" aria-labelledby="analyses-caption">
        <table>
        <caption id="analyses-caption" class=vh><i>省级分析</i><b lang=en>Provincial analyses</b></caption>
        <thead><tr><th scope="col"><i>界限</i><b lang=en>Bound</b><th scope="col"><i>文件</i><b lang=en>Document</b><th scope="col"><i>结论</i><b lang=en>Finding</b><th scope="col"><i>省文件</i><b lang=en>The province</b><th scope="col"><i>市文件</i><b lang=en>The city</b></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{{bound}}}<td>{{{document}}}<td>{{{state}}}<td>{{{province}}}<td>{{{city}}}
        {{/rows}}
        </tbody>
        </table>
        </div>
        </section>

        """

    private static let known = """
        <section id="known">
        <h2><i>已知的不符</i><b lang=en>Known failures</b></h2>
        <p><i>运行前已经说明的不符；它们不改变任何结论。</i><b lang=en>Failures that were stated before the run; they change no verdict.</b></p>
        <div class="tw" role="region" tabindex="0" aria-labelledby="known-caption">
        <table>
        <caption id="known-caption" class=vh><i>已知的不符</i><b lang=en>Known failures</b></caption>
        <thead><tr><th scope="col"><i>案例</i><b lang=en>Case</b><th scope="col"><i>现状</i><b lang=en>State</b><th scope="col"><i>理由</i><b lang=en>Reason</b><th scope="col"><i>负责</i><b lang=en>Owner</b><th scope="col"><i>期限</i><b lang=en>Expires</b></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{{case}}}<td>{{{state}}}<td>{{{reason}}}<td>{{{owner}}}<td class=nw>{{{expires}}}
        {{/rows}}
        </tbody>
        </table>
        </div>
        </section>

        """

    private static let readings = """
        <section id="readings">
        <h2><i>未明之处与读法</i><b lang=en>Open questions and readings</b></h2>
        {{#readings}}
        <details class="r" id="{{{anchor}}}"{{#changed}} open{{/changed}}><summary><b class=id>{{{id}}}</b> {{{question}}}</summary>
        <p class=m>{{{about}}} {{{words}}}</p>
        <ul>{{#readings}}<li>{{#used}}<strong>● <i>本次所用</i><b lang=en>used</b></strong> {{/used}}{{^used}}○ {{/used}}<code>{{{id}}}</code>{{#followed}} <i>（参考读法）</i><b lang=en>(followed)</b>{{/followed}} {{{text}}}{{/readings}}</ul>
        <p>{{{reason}}}</p>
        </details>
        {{/readings}}
        </section>

        """

    private static let inspections = """
        <section id="inspections">
        <h2><i>人工检查</i><b lang=en>Inspections</b></h2>
        <p><i>机构的职责不能由引擎的答案显示，只能由人凭证据回答；所答是自述，不是测试。</i><b lang=en>Duties of organisations cannot be shown by an engine's answers; a person answers with evidence. An answer is attested, never tested.</b></p>
        {{#documents}}
        <details class="og"><summary>{{{name}}}</summary>
        <div class="tw" role="region" tabindex="0" aria-label="{{{name}}}">
        <table>
        <caption class=vh>{{{name}}}</caption>
        <thead><tr><th scope="col"><i>检查项</i><b lang=en>Item</b><th scope="col"><i>要求</i><b lang=en>Demands</b><th scope="col"><i>问题</i><b lang=en>Question</b><th scope="col"><i>证据</i><b lang=en>Evidence</b><th scope="col"><i>由谁回答</i><b lang=en>Answered by</b><th scope="col"><i>答复</i><b lang=en>Answer</b></thead>
        <tbody>
        {{#rows}}
        <tr id="{{{anchor}}}"><th scope="row">{{{id}}}<td>{{{verifies}}}<td>{{{question}}}<td>{{{evidence}}}<td>{{{by}}}<td>{{{answer}}}
        {{/rows}}
        </tbody>
        </table>
        </div>
        </details>
        {{/documents}}
        </section>

        """

    private static let reference = """
        <section id="reference">
        <h2><i>读法说明与词汇</i><b lang=en>Legend and words</b></h2>
        <div class="lg">
        <p><i>状态以符号、文字、纹样和颜色同时标出：</i><b lang=en>A state is told by sign, word, pattern and colour at once:</b></p>
        <ul>{{#legend}}<li>{{{.}}}{{/legend}}</ul>
        <p><i>“已证明”：把引用该要求的规则按粗心的人可能犯的错逐一改动，该要求自己的案例总能发现；“旁证”：只有别的要求的案例发现；“未证明”：有改动没有案例发现。其后的数字是本要求的案例识破的改动数与引用该要求的规则的全部改动数。没有注明约束力的要求为“应当”。编号和标题为灰色，不作要求。</i><b lang=en>“Forced”: each rule that cites the demand is changed in every way a careless reader might, and the demand's own cases notice; “weak”: only cases of other demands do; “unforced”: a change goes unnoticed. The figures behind it are the changes that its own cases notice, and all changes of the rules that cite it. A demand with no other word is mandatory. Numbers and headings are grey and demand nothing.</b></p>
        </div>
        {{#grounds}}
        <details class="og" data-g="{{{document}}}"><summary><i>计算的依据：</i><b lang=en>Grounds of the calculations:</b> {{{name}}}</summary>
        <div class="tw" role="region" tabindex="0" aria-label="{{{name}}}">
        <table>
        <caption class=vh>{{{name}}}</caption>
        <thead><tr><th scope="col"><i>步骤</i><b lang=en>Step</b><th scope="col"><i>规则</i><b lang=en>Rules</b><th scope="col"><i>原文要求</i><b lang=en>Demands</b><th scope="col"><i>未明之处</i><b lang=en>Open questions</b></thead>
        <tbody>
        {{#rows}}
        <tr id="{{{anchor}}}"><th scope="row">{{{title}}}<td>{{{rules}}}<td>{{{assertions}}}<td>{{{questions}}}
        {{/rows}}
        </tbody>
        </table>
        </div>
        </details>
        {{/grounds}}
        <details class="og"><summary><i>计算用语</i><b lang=en>Words of the calculations</b></summary>
        <div class="tw" role="region" tabindex="0" aria-label="计算用语 Words of the calculations">
        <table id="words">
        <caption><i>计算各行的中文与英文（… 代表数值）</i><b lang=en>The lines of the calculations in Chinese and English; … stands for a figure</b></caption>
        <thead><tr><th scope="col">中文<th scope="col"><span lang=en>English</span></thead>
        <tbody>
        {{#words}}
        <tr><td>{{{zh}}}<td lang=en>{{{en}}}
        {{/words}}
        </tbody>
        </table>
        </div>
        </details>
        <details class="og"><summary><i>案例 XML 的字段</i><b lang=en>Fields of the cases' XML</b></summary>
        <div class="tw" role="region" tabindex="0" aria-label="字段 Fields">
        <table id="fields">
        <caption><i>国家平台的字段名与取值</i><b lang=en>The national platform's field names, and values</b></caption>
        <thead><tr><th scope="col"><i>字段或取值</i><b lang=en>Field or value</b><th scope="col">中文<th scope="col"><span lang=en>English</span></thead>
        <tbody>
        {{#fields}}
        <tr><th scope="row"><code>{{{code}}}</code><td>{{{zh}}}<td lang=en>{{{en}}}
        {{/fields}}
        </tbody>
        </table>
        </div>
        </details>
        </section>

        """
}
