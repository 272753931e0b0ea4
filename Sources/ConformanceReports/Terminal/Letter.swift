package import MedicalAssistance
package import PolicyDocuments
package import ReferenceCalculator
package import Wording

/// An answer told step by step, each with the clause and the words that decide it, as one would write to the insured.
package struct Letter {
    package var instrument: Instrument
    package var language: Language
    package var style: TerminalStyle

    package init(_ instrument: Instrument, language: Language, style: TerminalStyle) {
        self.instrument = instrument
        self.language = language
        self.style = style
    }

    private func text(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

    /// The request and its trace as a letter.
    package func rendered(_ request: DecisionRequest, _ trace: Trace) -> String {
        var lines = [style(.strong, "\(instrument.text.title)"), ""]
        lines += person(request)
        var subject: Trace.Subject?
        var quoted: Set<String> = []
        for step in trace.steps {
            if subject != step.subject {
                lines += ["", style(.strong, heading(step.subject, request))]
                subject = step.subject
            }
            lines.append("  \(step.title[language])\(text("：", ": "))\(result(step))")
            for line in step.working {
                lines.append("      \(line.text[language])")
                lines += quotations(line.grounds, &quoted)
            }
            lines += quotations(step.grounds, &quoted)
            if let bound = step.bound {
                lines.append(
                    "      \(text("受限于 ", "bound by "))\(bound.assertions.map(label).joined(separator: text("、", ", ")))"
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    private func person(_ request: DecisionRequest) -> [String] {
        let identities: [IdentityRecord] =
            switch request {
            case .settlement(let request): request.identities
            case .subsidy(let request): request.identities
            case .status(let request): request.identities
            case .monitoring(let request): request.identities
            case .service(let request): request.identities
            }
        guard !identities.isEmpty else { return [text("您没有登记的救助身份。", "No identity is on record for you.")] }
        return identities.map { identity in
            let ends = identity.ends.map { text("，至 \($0) 止", ", until \($0)") } ?? ""
            return text(
                "您自 \(identity.begins) 起为\(identity.type)\(ends)。",
                "You have been \(identity.type) since \(identity.begins)\(ends).")
        }
    }

    private func heading(_ subject: Trace.Subject, _ request: DecisionRequest) -> String {
        switch subject {
        case .visit(let id):
            guard case .settlement(let settlement) = request,
                let visit = settlement.visits.first(where: { $0.id == id })
            else { return id }
            return text(
                "就诊 \(id)：\(visit.setting.rawValue)，\(visit.settled) 结算，医疗费总额 \(visit.costs.total) 元，其中政策范围内 \(visit.costs.inScope) 元",
                "Visit \(id): \(visit.setting.rawValue), settled on \(visit.settled), total \(visit.costs.total) yuan, of it in scope \(visit.costs.inScope)"
            )
        case .application(let number):
            guard case .settlement(let settlement) = request, settlement.applications.indices.contains(number - 1)
            else { return "\(number)" }
            let day = settlement.applications[number - 1].day
            return text("第 \(number) 次申请：\(day)", "Application \(number): \(day)")
        case .contribution: return text("参保资助", "Enrolment subsidy")
        case .status(let day): return text("\(day) 的身份", "Identities on \(day)")
        }
    }

    private func result(_ step: Trace.Step) -> String {
        switch VerdictStatus(rawValue: step.result) {
        case .notEligible: text("不适用", "not eligible")
        case .undetermined: text("待定（文件未作规定）", "undetermined (the text leaves it open)")
        default:
            Money(step.result) == nil ? step.result : style(.strong, "\(step.result)\(text(" 元", " yuan"))")
        }
    }

    /// The words of the assertions cited, each once in a letter; those quoted before are named only.
    private func quotations(_ citations: [Citation], _ quoted: inout Set<String>) -> [String] {
        var lines: [String] = []
        for id in citations.flatMap(\.assertions) {
            guard let assertion = instrument.catalogue[id], quoted.insert(id).inserted else { continue }
            let words = instrument.text.words(of: assertion.spans)
            lines.append(style(.faint, "          \(label(id))\(text("：", ": "))“\(words)”"))
        }
        let readings = citations.flatMap(\.interpretations).filter { quoted.insert($0).inserted }
        if !readings.isEmpty {
            lines.append(
                style(
                    .faint,
                    "          \(text("按解释", "as interpreted in")) \(readings.joined(separator: text("、", ", ")))"))
        }
        return lines
    }

    private func label(_ assertion: String) -> String {
        let span = instrument.catalogue[assertion]?.spans.first.flatMap { instrument.text[span: $0] }
        let clause = span.flatMap { instrument.text.clause($0.clause) }
        return clause.map { "\($0.label) \(assertion)" } ?? assertion
    }
}
