extension ComparisonPage {
    /// The page; every value in it has been escaped.
    static let template = """
        <!DOCTYPE html>
        <html lang="{{{lang}}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{{title}}}</title>
        <style>
        :root { color-scheme: light dark; --line: #8886; --shade: #8882; }
        body { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 1.5rem; }
        h1 { font-size: 1.4rem; }
        .part { overflow-x: auto; margin: 2rem 0; }
        table { border-collapse: collapse; min-width: 100%; }
        caption { text-align: start; font-size: 1.15rem; font-weight: 600; padding: .3rem 0; }
        th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
        thead th { background: var(--shade); min-width: 11rem; }
        thead th.name { min-width: 5rem; }
        tbody th { font-weight: 500; background: var(--shade); }
        tbody { border-top: 2px solid var(--line); }
        p { margin: 0; }
        small { display: block; opacity: .75; }
        td p + p { margin-top: .3rem; }
        @media print { body { margin: 0; font-size: 9pt; } .part { overflow: visible; } thead { display: table-header-group; } }
        </style>
        </head>
        <body>
        <main>
        <h1>{{{title}}}</h1>
        <ul>
        {{#documents}}
        <li>{{{title}}} <small>{{{id}}}</small></li>
        {{/documents}}
        </ul>
        <p>{{{legend}}}</p>
        {{#sections}}
        <div class="part" role="region" tabindex="0" aria-labelledby="part-{{{number}}}">
        <table>
        <caption id="part-{{{number}}}">{{{name}}}</caption>
        <thead>
        <tr>
        <th scope="col" class="name">{{{subjectHeading}}}</th>
        <th scope="col" class="name">{{{itemHeading}}}</th>
        {{#documents}}
        <th scope="col">{{{title}}} <small>{{{id}}}</small></th>
        {{/documents}}
        </tr>
        </thead>
        {{#groups}}
        <tbody>
        {{#rows}}
        <tr>
        {{#isFirst}}
        <th scope="rowgroup" rowspan="{{{count}}}">{{#subjects}}<p>{{{name}}}</p>{{/subjects}}</th>
        {{/isFirst}}
        <th scope="row">{{{item}}}</th>
        {{#cells}}
        <td>{{#entries}}<p>{{{words}}}<small>{{{references}}}</small></p>{{/entries}}{{^entries}}{{{absent}}}{{/entries}}</td>
        {{/cells}}
        </tr>
        {{/rows}}
        </tbody>
        {{/groups}}
        </table>
        </div>
        {{/sections}}
        </main>
        </body>
        </html>

        """
}
