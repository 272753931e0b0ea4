import Wording

/// The cover: what is not verified, the verdict on each document, and of what the report is made.
struct CoverSection {
    let index: PageIndex
    /// The SHA-256 of `results.json`, in hexadecimal.
    let digest: String

    private var results: RunResults { index.results }

    var context: [String: Any] {
        [
            "lead": lead, "verdicts": index.documents.map(verdict), "facts": facts,
            "documents": index.documents.map { document in
                [
                    "link": Anchor.document(document.id).link(Markup(document.document.title)),
                    "id": Markup(document.id),
                    "digest": Markup(document.document.digest), "force": force(document.document),
                    "stage": stage(document.document),
                ]
            },
        ]
    }

    /// The sentence that comes first: how many demands are not verified, and where they are listed.
    private var lead: Markup {
        let tally = DemandTally(of: results.documents.flatMap(\.assertions))
        let unproved = tally.all - tally.verified - tally.analysis
        let list = Markup(html: "<a href=\"#open\">")
        let end = Markup(html: "</a>")
        var chinese: [Markup] = []
        var english: [Markup] = []
        if !index.hasRun {
            chinese.append(Markup("没有运行引擎。"))
            english.append(Markup("No engine was run. "))
        }
        let strong = { (number: Int) in Markup(html: "<strong>\(number)</strong>") }
        chinese += [
            Markup("共 \(tally.all) 项要求，其中 "), strong(unproved), Markup(" 项没有经过验证"),
            Markup("（不符 \(tally.failed)，未测试 \(tally.untested)，待人检查 \(tally.toInspect)，自述 \(tally.attested)），逐项列于"),
            list,
            Markup("“未验证的要求”"), end, Markup("。"),
        ]
        english += [
            Markup("Of \(tally.all) demands, "), strong(unproved), Markup(" are not verified"),
            Markup(
                " (\(tally.failed) failed, \(tally.untested) untested, \(tally.toInspect) await inspection, \(tally.attested) attested); each is listed under "
            ), list, Markup("“What is not verified”"), end, Markup("."),
        ]
        if tally.analysis > 0 {
            chinese.append(Markup("另有 \(tally.analysis) 项由分析得出，与引擎无关。"))
            english.append(Markup(" A further \(tally.analysis) are settled by analysis, whatever the engine."))
        }
        return Markup(html: "<i>\(chinese.joined())</i><b lang=en>\(english.joined())</b>")
    }

    private func verdict(_ document: PageDocument) -> [String: Any] {
        let tally = DemandTally(of: document.document.assertions)
        let passed = document.cases.count { $0.outcome == "passed" }
        let mark = CoverSection.verdict(of: document.document, hasRun: index.hasRun)
        return [
            "name": Anchor.document(document.id).link(Markup(document.document.title)),
            "stage": stage(document.document),
            "id": Markup(document.id), "verdict": mark.badge,
            "verified": Markup("\(tally.verified)/\(tally.tested)"), "failed": tally.failed,
            "untested": tally.untested, "inspect": Markup("\(tally.toInspect)/\(tally.inspected)"),
            "cases": Markup("\(passed)/\(document.cases.count)"), "forced": document.forced,
        ]
    }

    static func verdict(of document: RunResults.Document, hasRun: Bool) -> StateMark {
        hasRun
            ? .verdict(document.verdict)
            : StateMark(style: .open, sign: "?", name: .init("未运行引擎", "no engine run"))
    }

    /// The mark of a text that is not final.
    private func stage(_ document: RunResults.Document) -> Markup {
        document.draftMark
    }

    private func force(_ document: RunResults.Document) -> Markup {
        switch (document.inForceFrom, document.inForceTo) {
        case (let from?, let to?): Markup("\(from) 至 \(to)", "\(from) to \(to)")
        case (let from?, nil): Markup("\(from) 起", "from \(from)")
        default: Markup("原文没有写明", "the text does not say")
        }
    }

    private var facts: [[String: Any]] {
        let engine = results.engine
        func fact(_ chinese: String, _ english: String, _ value: Markup) -> [String: Any] {
            ["name": Markup(chinese, english), "value": value]
        }
        let none = Markup("没有", "none")
        var facts: [[String: Any]] = []
        if index.hasRun {
            facts = [
                fact("引擎", "Engine", Markup("\(engine.name) \(engine.version)")),
                fact("厂商", "Vendor", engine.vendor.isEmpty ? Markup("未声明", "not stated") : Markup(engine.vendor)),
                fact("连接方式", "Reached by", Markup(engine.transport)),
                fact(
                    "引擎摘要", "Engine digest",
                    engine.digest.map(hash) ?? Markup("不在手边（SHA-256 无从计算）", "not at hand")),
            ]
        } else {
            facts = [fact("引擎", "Engine", Markup("没有运行", "not run"))]
        }
        facts += [
            fact("日期", "Date", Markup(results.date)),
            fact("测试集", "Suite", Markup(results.suite)),
            fact("测试集摘要", "Suite digest", hash(results.suiteDigest)),
            fact(
                "所用读法", "Readings used",
                results.readings.isEmpty
                    ? Markup("全部从参考读法", "the followed ones throughout")
                    : results.readings.sorted { $0.key < $1.key }.map {
                        Anchor.interpretation($0.key).link(Markup("\($0.key)=\($0.value)"))
                    }.joined(Markup(html: " "))),
            fact(
                "运行范围", "Extent of the run",
                results.whole
                    ? Markup("全部案例", "every case") : Markup("只运行了一部分案例", "some cases only")),
            fact("案例", "Cases", counts),
            fact("结果摘要", "Results digest", digest.isEmpty ? none : hash(digest)),
        ]
        return facts
    }

    private func hash(_ digest: String) -> Markup {
        Markup(html: "<code class=d>") + Markup("SHA-256 \(digest)") + Markup(html: "</code>")
    }

    private var counts: Markup {
        let counts = results.counts
        return Markup(
            "\(counts.passed)/\(counts.cases) 通过，\(counts.failed) 不符，\(counts.faulted) 引擎故障，\(counts.unsupported) 不支持，\(counts.quarantined) 有争议，\(counts.undecided) 缺数据，\(counts.notRun) 未运行",
            "\(counts.passed)/\(counts.cases) passed, \(counts.failed) failed, \(counts.faulted) engine faults, \(counts.unsupported) unsupported, \(counts.quarantined) disputed, \(counts.undecided) lacking data, \(counts.notRun) not run"
        )
    }
}

/// Numbers of demands by what is known of them.
struct DemandTally: Sendable, Hashable {
    var all = 0
    /// Those that are verified by test, and of these the verified, the failed, and the others.
    var tested = 0
    var verified = 0
    var failed = 0
    var untested = 0
    /// Those that a person answers, and of these the ones nobody has, and the ones somebody has.
    var inspected = 0
    var toInspect = 0
    var attested = 0
    var analysis = 0

    init(of assertions: some Sequence<RunResults.Assertion>) {
        for one in assertions {
            all += 1
            switch one.method {
            case "analysis": analysis += 1
            case "inspection":
                inspected += 1
                switch one.verdict {
                case "attested": attested += 1
                case "denied": failed += 1
                default: toInspect += 1
                }
            default:
                tested += 1
                switch one.verdict {
                case "verified": verified += 1
                case "failed": failed += 1
                default: untested += 1
                }
            }
        }
    }
}

extension PageDocument {
    /// The proof of the document: how many tested demands are forced, and how many mutants are killed.
    var forced: Markup {
        let tested = document.assertions.filter { $0.method == "test" }
        guard !tested.isEmpty else { return Markup("—") }
        switch document.proof {
        case "current":
            let forced = tested.count { $0.forced == "forced" }
            let mutants = document.mutants.map { "（改动 \($0.killed)/\($0.all)）" } ?? ""
            let english = document.mutants.map { " (mutants \($0.killed)/\($0.all))" } ?? ""
            return Markup("\(forced)/\(tested.count)\(mutants)", "\(forced)/\(tested.count)\(english)")
        case "stale": return Markup("需重新证明", "to be proved anew")
        default: return Markup("尚未证明", "not yet proved")
        }
    }
}

extension RunResults.Document {
    /// The mark of a text that is not final; nothing for one that is.
    var draftMark: Markup {
        guard let stage else { return Markup(html: "") }
        return Markup(html: "<strong class=dr>") + Markup(stage + "　不是正式文件", "Draft \(stage), not a text in force")
            + Markup(html: "</strong>")
    }
}
