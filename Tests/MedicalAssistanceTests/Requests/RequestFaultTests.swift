import Foundation
import MedicalAssistance
import Testing
import Wording

@Suite("A faulty request is refused with the exact path of the member at fault")
struct RequestFaultTests {
    @Test("the samples themselves are read", arguments: Sample.all)
    func sound(_ sample: Sample) throws {
        #expect(try sample.request().decision == sample.decision)
    }

    static let required = SampleMember.all { sample in
        sample.json.memberPaths().filter { !sample.optional.contains($0) && !choices.contains($0) }
    }

    /// Members of which either may stand, or whose lack shows in another place.
    static let choices: Set = [
        "schedules[0].cap", "schedules[1].uncapped", "visits[0].hifmi_pay", "visits[1].hifmi_pay",
    ]

    @Test("a missing member is named", arguments: required)
    func missing(_ member: SampleMember) {
        let fault = member.sample.fault(member.sample.json.removing(member.path))
        #expect(fault == RequestFault(field: member.path, .missing))
    }

    @Test("a member that may be left out is not missed", arguments: Sample.all)
    func optional(_ sample: Sample) {
        for path in sample.optional.sorted() {
            let fault = sample.fault(sample.json.removing(path))
            #expect(fault == nil, "\(path)")
        }
    }

    @Test("null is no value of a required member", arguments: required)
    func null(_ member: SampleMember) {
        #expect(member.fault("null")?.field == member.path)
    }

    @Test("null is not zero, nor left out: where a member may be left out it is refused by name", arguments: Sample.all)
    func nullOption(_ sample: Sample) throws {
        for path in sample.optional.sorted() {
            let fault = sample.fault(sample.json.setting(path, to: "null"))
            #expect(fault?.field == path)
        }
    }

    @Test("an unknown member is named, and those that are known", arguments: SampleMember.all { $0.json.objectPaths() })
    func unknown(_ object: SampleMember) {
        for name in ["unknown_pay", "Begntime", "姓名", "hifp_pay "] {
            let path = object.path.isEmpty ? name : "\(object.path).\(name)"
            let fault = object.sample.fault(object.sample.json.setting(path, to: "1"))
            #expect(fault?.field == path)
            guard case .unknownMember(let known) = fault?.problem else {
                Issue.record("\(String(describing: fault))")
                continue
            }
            #expect(!known.isEmpty && !known.contains(name))
        }
    }

    @Test(
        "an amount is a number without quotes", arguments: SampleMember.all { $0.json.paths(of: .amount) },
        ["\"12.00\"", "\"\"", "true", "{}", "[]", "[1]"])
    func amountKind(_ member: SampleMember, value: String) {
        #expect(member.fault(value).isWrongKind(at: member.path))
    }

    @Test(
        "an amount is not negative", arguments: SampleMember.all { $0.json.paths(of: .amount) },
        ["-0.01", "-1", "-1e2"])
    func negative(_ member: SampleMember, value: String) throws {
        let fault = try #require(member.fault(value))
        #expect(fault.field == member.path)
        guard case .negative = fault.problem else {
            Issue.record("\(fault)")
            return
        }
    }

    @Test(
        "an amount has at most two decimals and fourteen digits before them",
        arguments: SampleMember.all { $0.json.paths(of: .amount) },
        ["0.001", "8000.005", "0.30000000000000004", "1e-3", "100000000000000", "1e15"])
    func notMoney(_ member: SampleMember, value: String) throws {
        let fault = try #require(member.fault(value))
        #expect(fault.field == member.path)
        guard case .notMoney = fault.problem else {
            Issue.record("\(fault)")
            return
        }
    }

    @Test(
        "a date is written 2023-03-05 and is a day of the calendar",
        arguments: SampleMember.all { $0.json.paths(of: .date) },
        ["2023/03/05", "2023-3-5", "20230305", "2023-02-29", "2023-03-05 08:00:00", "", "2023-03-05Z"])
    func date(_ member: SampleMember, value: String) {
        #expect(member.fault("\"\(value)\"") == RequestFault(field: member.path, .notDate(value)))
    }

    @Test(
        "text, codes, dates and rates are strings",
        arguments: SampleMember.all { $0.json.paths(of: .text, .code, .date, .rate) },
        ["390", "0.6", "true", "{}", "[]"])
    func stringKind(_ member: SampleMember, value: String) {
        #expect(member.fault(value).isWrongKind(at: member.path))
    }

    @Test(
        "a code is one of those known", arguments: SampleMember.all { $0.json.paths(of: .code) },
        ["", "999", "39", "390 ", "住院"])
    func code(_ member: SampleMember, value: String) throws {
        let fault = try #require(member.fault("\"\(value)\""))
        #expect(fault.field == member.path)
        guard case .notOneOf(value, let known) = fault.problem else {
            Issue.record("\(fault)")
            return
        }
        #expect(!known.isEmpty)
    }

    @Test(
        "a flag is true or false", arguments: SampleMember.all { $0.json.paths(of: .flag) },
        ["1", "0", "\"true\"", "\"是\"", "{}"])
    func flag(_ member: SampleMember, value: String) {
        #expect(member.fault(value).isWrongKind(at: member.path))
    }

    @Test(
        "a rate is a percentage of at most 100%", arguments: SampleMember.all { $0.json.paths(of: .rate) },
        ["60", "0.6", "60 %", "-5%", "60.00001%", "100.0001%", "150%", "％"])
    func rate(_ member: SampleMember, value: String) {
        #expect(member.fault("\"\(value)\"") == RequestFault(field: member.path, .notRate(value)))
    }

    @Test(
        "a year is a whole number", arguments: SampleMember.all { $0.json.paths(of: .whole) },
        ["\"2022\"", "true", "null"])
    func whole(_ member: SampleMember, value: String) {
        #expect(member.fault(value)?.field == member.path)
    }

    @Test(
        "a year with a fraction, or beyond all years, is named",
        arguments: SampleMember.all { $0.json.paths(of: .whole) }, ["2022.5", "1e30", "99999999999999999999"])
    func wholeNumber(_ member: SampleMember, value: String) throws {
        let fault = try #require(member.fault(value))
        withKnownIssue("the decoder's error for a number that does not fit carries no path") {
            #expect(fault.field == member.path)
        }
    }

    @Test(
        "a list is a list, and an object an object",
        arguments: [
            ("idetinfo", "{}"), ("visits", "{}"), ("visits", "3"), ("schedules", "\"x\""), ("transition", "[]"),
            ("visits[1]", "[]"),
        ])
    func structure(path: String, value: String) {
        let sample = Sample.settlement
        #expect(sample.fault(sample.json.setting(path, to: value)).isWrongKind(at: path))
    }
}

extension RequestFault? {
    /// Whether the fault says that a member is of the wrong kind.
    fileprivate func isWrongKind(at path: String) -> Bool {
        guard let fault = self, case .wrongKind = fault.problem else { return false }
        return fault.field == path
    }
}
