import Testing
import MedicalAssistance

/// A request that states every member, as JSON.
struct Sample: Sendable, CustomTestStringConvertible {
    let decision: Decision
    let json: JSONText
    /// The members that may be left out.
    let optional: Set<String>

    var testDescription: String { decision.rawValue }

    func request(_ json: JSONText? = nil) throws(RequestFault) -> DecisionRequest {
        try DecisionRequest(decision, json: (json ?? self.json).data)
    }

    /// The fault for a variant of the sample.
    func fault(_ json: JSONText) -> RequestFault? {
        do throws(RequestFault) {
            _ = try request(json)
            return nil
        } catch {
            return error
        }
    }

    static let all = [settlement, subsidy, status, monitoring, service]

    static let settlement = Sample(
        decision: .settlement,
        json: [
            "insuplc_admdvs": .text("370100"), "idet_admdvs": .text("370102"), "idetinfo": identities,
            "visits": [
                [
                    "id": .text("1"), "insutype": .code("390"), "med_type": .code("21"), "special_drug": .flag(false),
                    "begntime": .date("2023-03-01"), "setl_time": .date("2023-03-05"), "designated": .flag(true),
                    "medfee_sumamt": .amount("21000.00"), "fulamt_ownpay_amt": .amount("500.00"),
                    "overlmt_selfpay": .amount("200.50"), "preselfpay_amt": .amount("299.5"),
                    "inscp_scp_amt": .amount("20000"), "hifp_pay": .amount("8000.01"), "hifmi_pay": .amount("2000.00"),
                    "hifes_pay": .amount("1.00"), "cvlserv_pay": .amount("2.00"), "oth_pay": .amount("3.00"),
                    "dise_name": .text("白血病"),
                    "mdtrtarea_admdvs": .text("370112"), "referral": .code("not-needed"), "charge_class": .code("一类"),
                    "package_limit": .amount("9000.00"), "management": .code("visit"),
                ],
                [
                    "id": .text("2"), "insutype": .code("310"), "med_type": .code("14"),
                    "begntime": .date("2023-04-06"), "setl_time": .date("2023-04-06"), "designated": .flag(true),
                    "medfee_sumamt": .amount("600.00"), "fulamt_ownpay_amt": .amount("0.00"),
                    "overlmt_selfpay": .amount("0.00"), "preselfpay_amt": .amount("100.00"),
                    "inscp_scp_amt": .amount("500.00"), "hifp_pay": .amount("200.00"), "hifob_pay": .amount("50.00"),
                    "hifmi_pay": .amount("0.00"),
                ],
            ],
            "schedules": [
                [
                    "insutype": .code("390"), "scope": .code("ordinary"), "dedc": .amount("14000.00"),
                    "cap": .amount("400000.00"),
                    "bands": [
                        ["from": .amount("0.00"), "rate": .rate("60%")],
                        ["from": .amount("100000.00"), "rate": .rate("65%")],
                        ["from": .amount("200000.00"), "rate": .rate("70.5%")],
                    ],
                ],
                [
                    "insutype": .code("390"), "scope": .code("special-drug"), "dedc": .amount("20000.00"),
                    "uncapped": .flag(true), "bands": [["from": .amount("0.00"), "rate": .rate("80%")]],
                ],
            ],
            "applications": [["appl_time": .date("2023-06-01")], ["appl_time": .date("2023-06-01")]],
            "transition": ["begntime": .date("2021-01-01"), "endtime": .date("2025-12-31")],
            "incomes": [
                [
                    "admdvs": .text("370000"), "year": .whole(2022), "amount": .amount("37560.00"),
                    "published": .date("2023-01-20"),
                ]
            ],
        ],
        optional: [
            "idet_admdvs", "idetinfo", "idetinfo[0].endtime", "visits[0].dise_name", "visits[0].mdtrtarea_admdvs",
            "visits[0].referral", "visits[0].charge_class", "visits[0].package_limit", "visits[0].management",
            "visits[0].special_drug", "visits[0].hifes_pay", "visits[0].cvlserv_pay",
            "visits[0].oth_pay", "visits", "schedules", "applications", "transition", "transition.endtime", "incomes",
        ])

    static let subsidy = Sample(
        decision: .subsidy,
        json: [
            "insuplc_admdvs": .text("370100"), "insutype": .code("390"), "pay_time": .date("2022-11-10"),
            "contributions": [
                ["tier": .text("一档"), "amount": .amount("350.00")], ["tier": .text("二档"), "amount": .amount("500")],
            ],
            "tier": .text("一档"), "idetinfo": identities, "other_subsidy": .flag(false), "fee_exempt": .flag(true),
            "collection": ["begntime": .date("2022-09-01"), "endtime": .date("2022-12-31")],
            "transition": ["begntime": .date("2021-01-01"), "endtime": .date("2025-12-31")],
        ],
        optional: [
            "contributions", "contributions[0].tier", "contributions[1].tier", "tier", "idetinfo",
            "idetinfo[0].endtime",
            "other_subsidy", "fee_exempt", "collection", "collection.endtime", "transition", "transition.endtime",
        ])

    static let status = Sample(
        decision: .status,
        json: [
            "insuplc_admdvs": .text("370100"), "insutype": .code("310"), "day": .date("2023-03-05"),
            "idetinfo": identities,
        ], optional: ["insutype", "idetinfo", "idetinfo[0].endtime"])

    static let monitoring = Sample(
        decision: .monitoring,
        json: [
            "insuplc_admdvs": .text("370800"), "insutype": .code("390"), "day": .date("2023-03-05"),
            "burden": .amount("18780.01"), "idetinfo": identities,
            "incomes": [
                [
                    "admdvs": .text("370000"), "year": .whole(2022), "amount": .amount("37560.00"),
                    "published": .date("2023-01-20"),
                ]
            ],
        ], optional: ["idetinfo", "idetinfo[0].endtime", "incomes"])

    static let service = Sample(
        decision: .service,
        json: [
            "insuplc_admdvs": .text("370800"), "insutype": .code("390"), "service": .text("deposit"),
            "day": .date("2023-03-05"), "med_type": .code("21"), "referral": .flag(true),
            "mdtrtarea_admdvs": .text("370811"), "designated": .flag(true), "idetinfo": identities,
        ],
        optional: [
            "med_type", "referral", "mdtrtarea_admdvs", "designated", "idetinfo", "idetinfo[0].endtime",
        ])

    private static let identities: JSONText = [
        ["psn_idet_type": .text("低保对象"), "begntime": .date("2022-01-01"), "endtime": .date("2023-12-31")],
        ["psn_idet_type": .text("返贫致贫人口"), "begntime": .date("2023-02-01")],
    ]
}

/// A member of a sample.
struct SampleMember: Sendable, CustomTestStringConvertible {
    let sample: Sample
    let path: String

    var testDescription: String { "\(sample.decision.rawValue): \(path.isEmpty ? "the request" : path)" }

    /// The fault when the member is written another way.
    func fault(_ json: String) -> RequestFault? { sample.fault(sample.json.setting(path, to: json)) }

    static func all(_ paths: (Sample) -> [String]) -> [SampleMember] {
        Sample.all.flatMap { sample in paths(sample).map { SampleMember(sample: sample, path: $0) } }
    }
}
