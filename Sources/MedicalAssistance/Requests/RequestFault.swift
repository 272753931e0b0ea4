public import Wording

/// Why a request cannot be answered: the member at fault, and what is wrong with it.
public struct RequestFault: ExplainedError, Hashable {
    /// The member, such as `visits[0].hifp_pay`; empty for the request as a whole.
    public var field: String
    public var problem: Problem

    /// What is wrong with a request's member.
    public enum Problem: Sendable, Hashable {
        case missing
        case null
        case neededBy(rule: String)
        case unknownMember(known: [String])
        case wrongKind(expected: Bilingual)
        case notMoney(String)
        case notRate(String)
        case notDate(String)
        case notOneOf(String, [String])
        case negative(Money)
        case endsBeforeItBegins(CalendarDate, CalendarDate)
        case doesNotAddUp(parts: Money, total: Money)
        case paymentsExceedScope(payments: Money, scope: Money)
        case paymentsExceedTotal(payments: Money, total: Money)
        case outOfOrder(CalendarDate, after: CalendarDate)
        case repeated(String)
        case onlySome(String)
        case contradicts(Bilingual)
        case unknownIdentity(String)
        case tooMany(Int)
        case tooLarge
        case notJSON(Place?)
    }

    /// A place in JSON, counted from 1.
    public struct Place: Sendable, Hashable {
        public var line: Int
        public var column: Int
    }

    public init(field: String, _ problem: Problem) {
        self.field = field
        self.problem = problem
    }

    init(path: [any CodingKey], _ problem: Problem) {
        self.init(field: RequestFault.field(path), problem)
    }

    /// A member's path, such as `visits[0].hifp_pay`.
    static func field(_ path: [any CodingKey]) -> String {
        var field = ""
        for key in path {
            if let index = key.intValue {
                field += "[\(index)]"
            } else {
                field += field.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return field
    }

    public var explanation: Bilingual {
        let place = field.isEmpty ? Bilingual("请求：", "The request: ") : Bilingual("\(field)：", "\(field): ")
        return place + problem.explanation
    }
}

extension RequestFault.Problem {
    var explanation: Bilingual {
        switch self {
        case .missing:
            Bilingual("缺少该字段，请填写；未说明不等于零。", "the member is missing; state it, because not stated is not zero.")
        case .null:
            Bilingual("不能为 null；没有说明的，请略去该字段。", "it cannot be null; leave out what is not stated.")
        case .neededBy(let rule):
            Bilingual(
                "规则 \(rule) 需要该字段，请填写；没有的填 0.00。",
                "the rule \(rule) needs this member; state it, 0.00 if there is none.")
        case .unknownMember(let known):
            Bilingual(
                "没有这个字段；可用的字段是 \(known.joined(separator: "、"))。",
                "there is no such member; those known here are \(known.joined(separator: ", ")).")
        case .wrongKind(let expected):
            Bilingual("应为\(expected.chinese)。", "it should be \(expected.english).")
        case .notMoney(let found):
            Bilingual("“\(found)”不是以元计、至多两位小数的金额。", "“\(found)” is not an amount in yuan with at most two decimals.")
        case .notRate(let found):
            Bilingual("“\(found)”不是“70%”形式的比例。", "“\(found)” is not a rate such as “70%”.")
        case .notDate(let found):
            Bilingual(
                "“\(found)”不是“2023-03-05”形式的日期，或历法中没有这一天。",
                "“\(found)” is not a date such as “2023-03-05”, or no day of the calendar.")
        case .notOneOf(let found, let known):
            Bilingual(
                "“\(found)”不在可用的值之中：\(known.joined(separator: "、"))。",
                "“\(found)” is none of \(known.joined(separator: ", ")).")
        case .negative(let found):
            Bilingual("金额不能为负，却是 \(found)。", "an amount cannot be negative, but this is \(found).")
        case .endsBeforeItBegins(let begins, let ends):
            Bilingual("止期 \(ends) 早于起期 \(begins)。", "it ends on \(ends), before it begins on \(begins).")
        case .doesNotAddUp(let parts, let total):
            Bilingual(
                "四类费用 fulamt_ownpay_amt、overlmt_selfpay、preselfpay_amt、inscp_scp_amt 之和是 \(parts)，与总额 \(total) 不符。",
                "fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt and inscp_scp_amt add up to \(parts), not to the total \(total)."
            )
        case .paymentsExceedScope(let payments, let scope):
            Bilingual(
                "各项保险支付合计 \(payments)，超过符合政策范围金额 \(scope)。",
                "the insurances' payments of \(payments) exceed the in-scope cost of \(scope).")
        case .paymentsExceedTotal(let payments, let total):
            Bilingual(
                "连同该字段，已支付合计 \(payments)，超过医疗费总额 \(total)。",
                "with this member, \(payments) has been paid, more than the total cost of \(total).")
        case .outOfOrder(let date, let previous):
            Bilingual(
                "\(date) 早于前一次结算 \(previous)；请按结算时间排列。",
                "\(date) is before the previous settlement on \(previous); put the visits in order.")
        case .repeated(let value):
            Bilingual("“\(value)”已用过，不得重复。", "“\(value)” is used already and must not be repeated.")
        case .onlySome(let member):
            Bilingual("\(member) 须每次就诊都填写，或都不填写。", "\(member) must be stated on every visit or on none.")
        case .contradicts(let what):
            what
        case .unknownIdentity(let term):
            Bilingual("“\(term)”不是已知的身份。", "“\(term)” is not an identity that is known.")
        case .tooMany(let limit):
            Bilingual("至多 \(limit) 项。", "there may be \(limit) at most.")
        case .tooLarge:
            Bilingual("金额合计过大，无法计算。", "the amounts are too large to add up.")
        case .notJSON(let place?):
            Bilingual(
                "第 \(place.line) 行第 \(place.column) 列起不是有效的 JSON。",
                "this is not valid JSON from line \(place.line), column \(place.column), on.")
        case .notJSON(nil):
            Bilingual(
                "不是有效的 JSON：内容不完整、不是 UTF-8，或嵌套过深。",
                "this is not valid JSON: it is incomplete, not UTF-8, or nested too deeply.")
        }
    }
}
