package import MedicalAssistance
package import Wording
package import XMLTree

/// One value that the text demands of an answer, with its derivation.
package struct Expectation: Sendable, Hashable {
    package var subject: Subject
    package var value: Value
    /// The derivation in plain arithmetic; nil where nothing is calculated.
    package var working: String?
    package var location: SourceLocation

    package init(subject: Subject, value: Value, working: String? = nil, location: SourceLocation) {
        self.subject = subject
        self.value = value
        self.working = working
        self.location = location
    }

    /// What of an answer is expected.
    package enum Subject: Sendable, Hashable {
        case visit(String, Layer)
        /// The sum of a visit's layers of assistance, where an engine cannot tell them apart.
        case assistance(String)
        /// An application, counted from 1.
        case application(Int)
        /// What the person still bears of a visit.
        case left(String)
        /// What the institution has to bear of a visit.
        case bears(String)
        /// The subsidy as a whole, or the part that one payer bears.
        case subsidy(payer: String?)
        /// What the person pays of the contribution.
        case personPays
        case inEffect
        case monitored
        case granted
        /// The refusal of the request.
        case refusal
    }

    package enum Value: Sendable, Hashable {
        case verdict(Verdict)
        case identities([String])
        case answer(Bool)
        /// The member at fault; empty for the request as a whole.
        case fault(field: String)
    }
}

extension Expectation.Subject {
    package var name: Bilingual {
        switch self {
        case .visit(let id, let layer): .init("就诊 \(id) \(layer.term)", "visit \(id), \(layer.rawValue)")
        case .assistance(let id): .init("就诊 \(id) 医疗救助合计", "visit \(id), sum of assistance")
        case .application(let number): .init("第 \(number) 次申请 依申请救助", "application \(number)")
        case .left(let id): .init("就诊 \(id) 个人仍负担", "visit \(id), borne by the person")
        case .bears(let id): .init("就诊 \(id) 医疗机构负担", "visit \(id), borne by the institution")
        case .personPays: .init("个人缴费", "paid by the person")
        case .subsidy(let payer):
            .init("参保资助\(payer.map { "（\($0)）" } ?? "")", "subsidy\(payer.map { " by \($0)" } ?? "")")
        case .inEffect: .init("当日生效的身份", "identities in effect")
        case .monitored: .init("纳入监测", "monitored")
        case .granted: .init("给予", "granted")
        case .refusal: .init("拒绝请求", "refusal")
        }
    }
}

extension Expectation.Value {
    package var name: Bilingual {
        switch self {
        case .verdict(let verdict): verdict.name
        case .identities(let list): list.isEmpty ? .init("无", "none") : .init(list.joined(separator: "、"))
        case .answer(let yes): yes ? .init("是", "yes") : .init("否", "no")
        case .fault(let field):
            field.isEmpty ? .init("报错", "an error") : .init("报错并指出 \(field)", "an error naming \(field)")
        }
    }
}

extension Verdict {
    package var name: Bilingual {
        switch self {
        case .amount(let money): .init(money.description)
        case .notEligible: .init("不适用", "not eligible")
        case .undetermined: .init("待定", "undetermined")
        }
    }
}
