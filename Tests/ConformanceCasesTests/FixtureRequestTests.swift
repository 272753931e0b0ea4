import ConformanceCases
import Foundation
import MedicalAssistance
import Testing

@Suite("A request reads the same as an element and as JSON")
struct FixtureRequestTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let xml: String
        let decision: Decision
        let json: String

        var testDescription: String { title }
    }

    static let rows = [
        Row(
            title: "settlement with every member",
            xml: """
                <settlement insuplc_admdvs="370100">
                  <idetinfo psn_idet_type="低保对象" begntime="2022-01-01" endtime="2023-12-31"/>
                  <idetinfo psn_idet_type="返贫致贫人口" begntime="2023-02-01"/>
                  <visit id="1" insutype="310" med_type="14" special_drug="true" begntime="2023-03-01" setl_time="2023-03-05"
                         designated="true" medfee_sumamt="120.00" fulamt_ownpay_amt="10.00" overlmt_selfpay="5.5"
                         preselfpay_amt="4.50" inscp_scp_amt="100" hifp_pay="60.01" hifob_pay="1.00" hifmi_pay="2.00"
                         hifes_pay="3.00" cvlserv_pay="4.00" oth_pay="0.00"/>
                  <visit id="2" insutype="390" med_type="21" begntime="2023-03-06" setl_time="2023-03-06"
                         designated="false" medfee_sumamt="1.00" fulamt_ownpay_amt="0.00" overlmt_selfpay="0.00"
                         preselfpay_amt="0.00" inscp_scp_amt="1.00" hifp_pay="0.00" hifmi_pay="0.00"/>
                  <schedule insutype="390" scope="ordinary" dedc="14000.00" cap="400000.00">
                    <band from="0.00" rate="60%"/>
                    <band from="100000.00" rate="65.5%"/>
                  </schedule>
                  <schedule insutype="310" scope="special-drug" dedc="0.00" uncapped="true"><band from="0.00" rate="80%"/></schedule>
                  <application appl_time="2023-06-01"/>
                  <transition begntime="2021-01-01" endtime="2025-12-31"/>
                  <income admdvs="370000" year="2022" amount="37560.00" published="2023-01-20"/>
                </settlement>
                """, decision: .settlement,
            json: """
                {"insuplc_admdvs":"370100","idetinfo":[
                {"psn_idet_type":"低保对象","begntime":"2022-01-01","endtime":"2023-12-31"},
                {"psn_idet_type":"返贫致贫人口","begntime":"2023-02-01"}],"visits":[
                {"id":"1","insutype":"310","med_type":"14","special_drug":true,"begntime":"2023-03-01",
                "setl_time":"2023-03-05","designated":true,"medfee_sumamt":120,"fulamt_ownpay_amt":10,"overlmt_selfpay":5.5,
                "preselfpay_amt":4.5,"inscp_scp_amt":100,"hifp_pay":60.01,"hifob_pay":1,"hifmi_pay":2,"hifes_pay":3,
                "cvlserv_pay":4,"oth_pay":0},
                {"id":"2","insutype":"390","med_type":"21","begntime":"2023-03-06","setl_time":"2023-03-06",
                "designated":false,"medfee_sumamt":1,"fulamt_ownpay_amt":0,"overlmt_selfpay":0,"preselfpay_amt":0,
                "inscp_scp_amt":1,"hifp_pay":0,"hifmi_pay":0}],"schedules":[
                {"insutype":"390","scope":"ordinary","dedc":14000,"cap":400000,
                "bands":[{"from":0,"rate":"60%"},{"from":100000,"rate":"65.5%"}]},
                {"insutype":"310","scope":"special-drug","dedc":0,"uncapped":true,"bands":[{"from":0,"rate":"80%"}]}],
                "applications":[{"appl_time":"2023-06-01"}],"transition":{"begntime":"2021-01-01","endtime":"2025-12-31"},
                "incomes":[{"admdvs":"370000","year":2022,"amount":37560,"published":"2023-01-20"}]}
                """),
        Row(
            title: "settlement of an application alone",
            xml: "<settlement insuplc_admdvs=\"370100\"><application appl_time=\"2023-06-01\"/></settlement>",
            decision: .settlement, json: #"{"insuplc_admdvs":"370100","applications":[{"appl_time":"2023-06-01"}]}"#),
        Row(
            title: "subsidy",
            xml: """
                <subsidy insuplc_admdvs="370100" insutype="390" pay_time="2022-11-10" other_subsidy="false" tier="一档">
                  <contribution tier="一档" amount="350.00"/><contribution amount="500.00"/>
                  <idetinfo psn_idet_type="低保对象" begntime="2022-01-01"/>
                  <collection begntime="2022-09-01" endtime="2022-12-31"/><transition begntime="2021-01-01"/>
                </subsidy>
                """, decision: .subsidy,
            json: """
                {"insuplc_admdvs":"370100","insutype":"390","pay_time":"2022-11-10","other_subsidy":false,"tier":"一档",
                "contributions":[{"tier":"一档","amount":350},{"amount":500}],
                "idetinfo":[{"psn_idet_type":"低保对象","begntime":"2022-01-01"}],
                "collection":{"begntime":"2022-09-01","endtime":"2022-12-31"},"transition":{"begntime":"2021-01-01"}}
                """),
        Row(
            title: "status of a person without insurance",
            xml: "<status insuplc_admdvs=\"370100\" day=\"2023-03-05\"/>", decision: .status,
            json: #"{"insuplc_admdvs":"370100","day":"2023-03-05"}"#),
        Row(
            title: "monitoring",
            xml: """
                <monitoring insuplc_admdvs="370800" insutype="390" day="2023-03-05" burden="18780.01">
                  <idetinfo psn_idet_type="低保边缘家庭成员" begntime="2022-01-01"/>
                  <income admdvs="370000" year="2022" amount="37560.00" published="2023-01-20"/>
                </monitoring>
                """, decision: .monitoring,
            json: """
                {"insuplc_admdvs":"370800","insutype":"390","day":"2023-03-05","burden":18780.01,
                "idetinfo":[{"psn_idet_type":"低保边缘家庭成员","begntime":"2022-01-01"}],
                "incomes":[{"admdvs":"370000","year":2022,"amount":37560,"published":"2023-01-20"}]}
                """),
        Row(
            title: "service",
            xml: """
                <service insuplc_admdvs="370800" insutype="390" service="deposit" day="2023-03-05" med_type="21"
                         referral="true" mdtrtarea_admdvs="370811" designated="false"/>
                """, decision: .service,
            json: """
                {"insuplc_admdvs":"370800","insutype":"390","service":"deposit","day":"2023-03-05","med_type":"21",
                "referral":true,"mdtrtarea_admdvs":"370811","designated":false}
                """),
    ]

    @Test(arguments: rows)
    func equal(_ row: Row) throws {
        guard case .request(let request) = try Fixture.one(row.xml).question else {
            Issue.record("no request")
            return
        }
        #expect(request.decision == row.decision)
        #expect(try DecisionRequest(row.decision, json: Data(row.json.utf8)) == request)
        #expect(try DecisionRequest(row.decision, json: JSONEncoder().encode(request)) == request)
    }

    @Test("broken JSON is kept byte by byte")
    func raw() throws {
        let json = #"{"insuplc_admdvs":"370100", "visits":[{]}, 1.005 & <x/>"#
        let one = try Fixture.one(
            "<raw decision=\"settlement\"><![CDATA[\(json)]]></raw><expect><error field=\"\"/></expect>")
        guard case .raw(.settlement, let data) = one.question else {
            Issue.record("not raw")
            return
        }
        #expect(String(decoding: data, as: UTF8.self) == json)
        #expect(one.question.decision == .settlement)
    }
}
