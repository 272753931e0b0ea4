extension ResultsPage {
    /// The style; `DIGEST` stands for the results' digest, which every printed page bears.
    static let style = """
        :root{--ink:#1c1e21;--soft:#54585e;--line:#c9ccd1;--wash:#f5f6f7;--link:#15477e;--ok:#17613a;--no:#a11d17;--ft:#7a2b00;--op:#7a4b00;--at:#1d4a86;--an:#583a86;
        --sans:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",system-ui,sans-serif;
        --serif:"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC",SimSun,serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
        body{margin:0;font:1rem/1.7 var(--sans);color:var(--ink);background:#fff;overflow-wrap:anywhere}
        i{font-style:normal}b[lang]{font-weight:inherit}
        #zh:checked~* b[lang],#en:checked~* i,#zh:checked~.skip b[lang]{display:none}
        body>.skip b[lang]{display:none}
        [hidden]{display:none!important}
        .vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:-99rem;background:#fff;padding:.6rem 1rem;z-index:9}.skip:focus{left:1rem;top:.5rem}
        a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
        :focus-visible,#zh:focus-visible~.top label[for=zh],#en:focus-visible~.top label[for=en]{outline:3px solid #c25e00;outline-offset:2px}
        [tabindex="-1"]:focus-visible{outline:none}
        details:target>summary,tr:target,span:target,details.tg>summary,tr.tg,span.tg{background:#fff3bf!important}
        .top{display:flex;justify-content:space-between;align-items:center;gap:1rem;border-bottom:1px solid var(--line);padding:.5rem clamp(1rem,3vw,2.5rem)}
        .top p{margin:0}.brand{font-weight:600;letter-spacing:.02em}
        .lang{display:flex;gap:.25rem}.lang label{padding:.2rem .7rem;border:1px solid transparent;cursor:pointer;min-height:2rem}
        #zh:checked~.top label[for=zh],#en:checked~.top label[for=en]{border-color:var(--ink);font-weight:600}
        .frame{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:clamp(1rem,3vw,3rem);max-width:100rem;margin:0 auto;padding:0 clamp(1rem,3vw,2.5rem)}
        nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:2rem 0;font-size:.875rem;line-height:1.5}
        nav ol,nav ul{list-style:none;margin:0;padding:0}nav ul{padding-left:.9rem}nav li{margin:.35rem 0}nav a{text-decoration:none;color:var(--ink)}nav a:hover{text-decoration:underline}nav ul a{color:var(--soft)}
        main{min-width:0;padding:2rem 0 4rem}main:focus{outline:none}
        h1{font:600 2rem/1.35 var(--serif);margin:.5rem 0 1.25rem;letter-spacing:.01em}
        h2{font:600 1.5rem/1.4 var(--serif);margin:0 0 1rem;padding-top:.6rem;border-top:3px solid var(--ink)}
        h3{font-size:1.125rem;line-height:1.5;margin:2rem 0 .6rem}h4{font-size:1rem;margin:1.6rem 0 .4rem}
        section{margin:0}main>section{margin:0 0 3.5rem}
        p{margin:.5rem 0}.lead{font-size:1.25rem;line-height:1.7;max-width:48rem;margin:0 0 2rem;padding:.2rem 0 .2rem 1.1rem;border-left:5px solid var(--ink)}
        .lead strong{font-size:1.35em}
        code,pre{font-family:var(--mono);font-size:.8125em}code{color:var(--soft)}.d{word-break:break-all}
        .n{font-variant-numeric:tabular-nums;white-space:nowrap}.nw{white-space:nowrap}
        .tw{overflow-x:auto;margin:1rem 0}
        table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.55}
        caption{text-align:left;font-weight:600;padding:.3rem 0}
        th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--line)}
        thead th{border-bottom:1.5px solid var(--ink);font-weight:600;font-size:.8125rem;color:var(--soft);vertical-align:bottom}
        tbody th{font-weight:500}td.n{text-align:left}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2.5rem;margin:2rem 0}
        .facts div{border-top:1px solid var(--line);padding:.5rem 0}dt{font-size:.8125rem;color:var(--soft)}dd{margin:0}
        .s{font-size:.8125rem;line-height:1.5;white-space:nowrap;padding:.05em .45em;border:1.5px solid;border-radius:2px;background:#fff;display:inline-block}
        .s.ok,.ok .s.ok{color:var(--ok);border-style:solid}.s.no{color:var(--no);border:3px double}.s.ft{color:var(--ft);border:2px solid;background:repeating-linear-gradient(135deg,#fbeee4 0 3px,#fff 3px 7px)}
        .s.op{color:var(--op);border-style:dashed}.s.at{color:var(--at);border-style:dotted}.s.an{color:var(--an);border-width:1.5px 0}.s.nt{color:var(--soft);border-color:transparent}
        .dr{display:inline-block;color:#fff;background:#5b1d1a;padding:.05em .6em;font:600 .8125rem/1.7 var(--sans)}
        .dv{font-size:.95rem}
        details>summary{cursor:pointer;padding:.3rem 0;min-height:1.5rem}
        #filter{display:flex;flex-wrap:wrap;gap:.6rem 1.1rem;align-items:end;background:var(--wash);border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:1rem;margin:0 0 1.5rem;font-size:.875rem}
        #filter .h{font-weight:600;margin:0;flex-basis:100%}#filter label{display:grid;gap:.15rem;flex:1 1 9rem;min-width:0}
        #filter select,#filter input,#filter button{font:inherit;color:inherit;min-height:2.25rem;max-width:100%;width:100%;border:1px solid #6d7278;border-radius:2px;background:#fff;padding:.2rem .5rem}#filter button{width:auto}
        #shown{border:2px solid var(--ink);padding:.5rem .9rem;font-weight:600;margin:0 0 2rem}
        .cl{display:grid;grid-template-columns:minmax(0,11fr) minmax(0,10fr);gap:0 2.5rem;padding:.3rem 0;border-bottom:1px solid #e4e6e9;content-visibility:auto;contain-intrinsic-size:auto 12rem}
        .t{font-family:var(--serif);font-size:1.0625rem;line-height:2}.t p{margin:.4rem 0;text-align:justify}.t h5,.t h6{font:600 1.0625rem/1.9 var(--serif);margin:.8rem 0 .2rem}
        .d2 .t{padding-left:1rem}.d3 .t,.d4 .t{padding-left:2rem}
        .ti{font-weight:600;font-size:1.2rem;text-align:center!important;line-height:1.7}
        .t span[id]{-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-bottom:.1em}
        .t .ok{border-bottom:1.5px solid var(--ok)}
        .t .no{border-bottom:4px double var(--no);background:repeating-linear-gradient(135deg,#f9dedb 0 3px,#fff 3px 8px)}
        .t .op{border-bottom:2px dashed var(--op);background:#fdf4e1}
        .t .at{border-bottom:2px dotted var(--at)}
        .t .an{border-bottom:3px double var(--an)}
        .t .nt{color:var(--soft)}.t small{font:.75rem/1 var(--sans);color:var(--soft);margin:0 .3em}
        .k{font:600 .75rem/1 var(--sans);text-decoration:none;vertical-align:super;padding:.2em .25em;white-space:nowrap}
        .ok>.k{color:var(--ok)}.no>.k{color:var(--no)}.op>.k{color:var(--op)}.at>.k{color:var(--at)}.an>.k{color:var(--an)}
        .rm{display:block;font:.8125rem/1.6 var(--sans);color:var(--op);border:1px dashed var(--op);padding:.2rem .6rem;margin:.4rem 0}
        .g{font-size:.9rem;line-height:1.6;padding:.3rem 0}
        .a{border-top:1px solid #e4e6e9}.a:first-child{border-top:0}.cl:target>.t,.cl.tg>.t{box-shadow:-6px 0 #e0a800}.a .id,.r .id{font:600 .8125rem var(--mono);margin:0 .3em}
        .a>:not(summary){margin-left:1.2rem;margin-top:.2rem}blockquote{margin:.4rem 0 .4rem 1.2rem;padding-left:.8rem;border-left:2px solid var(--line);font-family:var(--serif)}
        .cs{font-size:.8125rem;word-spacing:.6em;color:var(--soft)}
        .cg>details{border-left:3px solid #8db79e;padding:0 0 0 .9rem;margin:.35rem 0;content-visibility:auto;contain-intrinsic-size:auto 2.4rem}
        .cg>[open]{padding-bottom:1.2rem;margin-bottom:1rem}.cg>.no{border-left:6px double var(--no)}.cg>.ft{border-left:5px solid var(--ft)}.cg>.op{border-left:4px dashed var(--op)}
        .cg>details>summary{font-size:.95rem}.cg>details>p:first-of-type,.m{font-size:.8125rem;color:var(--soft)}u{text-decoration:none}u::before{content:" · "}
        .cg table{width:auto;margin:.4rem 0}.cg td,.cg th{padding:.3rem 1.6rem .3rem 0}.cg tbody th{white-space:nowrap}.cg td{font-variant-numeric:tabular-nums}.cg td p{margin:0}.cg td:last-child{font-size:.8125rem;color:var(--soft)}.cg td b:not([lang]){font-weight:600;color:var(--ink)}
        caption{white-space:nowrap}td.no{white-space:nowrap;color:var(--no);font-weight:600;background:repeating-linear-gradient(135deg,#f9dedb 0 3px,#fff 3px 8px)}td.ok{color:var(--ok)}
        .gv{border:1px solid var(--line);padding:.2rem .9rem .7rem;margin:.6rem 0}.gv .tw{margin:.3rem 0}.gv td,.gv th{white-space:nowrap}
        .cg pre::before{display:block;font:600 .8125rem/2 var(--sans)}.cg pre::before{content:"案例 XML"}.cg pre.an::before{content:"引擎的答案"}
        #en:checked~* .cg pre::before{content:"The case's XML"}#en:checked~* .cg pre.an::before{content:"The engine's answer"}
        pre{white-space:pre-wrap;background:var(--wash);padding:.3rem .8rem .7rem;margin:.6rem 0;line-height:1.55;tab-size:2}.kl{font-size:.8125rem;color:var(--soft)}
        .bx{padding:.3rem .7rem;border:1.5px dashed}.bx.ft{border-style:solid;color:var(--ft)}.bx.op{color:var(--op)}
        .lg ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem}.dg>li{margin:0 0 1.5rem}
        .og>summary{font-weight:500}.r{border-top:1px solid var(--line);padding:.2rem 0}
        footer{border-top:1px solid var(--line);padding:1rem clamp(1rem,3vw,2.5rem);font-size:.8125rem;color:var(--soft)}
        @media(max-width:64rem){.frame{display:block}nav{position:static;max-height:none;padding:1rem 0;border-bottom:1px solid var(--line)}nav>ol{display:flex;flex-wrap:wrap;gap:0 1.1rem}nav ul{display:none}}
        @media(max-width:48rem){h1{font-size:1.6rem}.lead{font-size:1.1rem}.cl{display:block}.t{font-size:1rem}.d2 .t,.d3 .t,.d4 .t{padding-left:0}.a>:not(summary),blockquote{margin-left:.4rem}th,td{padding-right:.9rem}table{width:100%}.cg>details>table,.cg>details>table>*,.cg>details>table>*>tr,.cg>details>table>*>tr>*{display:block}.cg>details>table thead{display:none}.cg>details>table>tbody>tr>*{border:0;padding:.1rem 0}.cg>details>table>tbody>tr{border-bottom:1px solid var(--line);padding:.3rem 0}.tw>table{min-width:44rem}.gv .tw>table{min-width:0}}
        @media(prefers-reduced-motion:no-preference){html{scroll-behavior:auto}}
        @page{size:A4;margin:18mm 16mm 20mm;@bottom-left{content:"results.json SHA-256 DIGEST";font:7pt monospace;color:#444}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}
        @media print{body{font-size:9.5pt;line-height:1.5}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.top,nav,#filter,.skip,footer{display:none!important}.frame{display:block;padding:0;max-width:none}main{padding:0}
        h1{font-size:18pt}h2{font-size:14pt;break-before:page}.cover h2{break-before:auto}h3,h4,.t h5,.t h6{break-after:avoid}.lead{font-size:12pt}thead{display:table-header-group}tr{break-inside:avoid}.tw{overflow:visible}
        table{font-size:8pt}.t{font-size:10pt;line-height:1.8}.g,.m,.cg table,.cg td p{font-size:8pt}pre{font-size:7pt}a{color:inherit;text-decoration:none}.k{color:inherit}
        details::details-content{content-visibility:visible!important;display:block!important;height:auto!important}.cl,.cg>details{content-visibility:visible}.cg>details>summary{font-weight:600}summary{list-style:none}
        .cl{grid-template-columns:minmax(0,11fr) minmax(0,9fr);gap:0 6mm}.lang,.vh{display:none}}
        """
}
