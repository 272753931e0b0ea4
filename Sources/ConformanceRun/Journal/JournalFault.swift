package import Wording

/// Why a run cannot go on from a journal, or cannot write one.
package enum JournalFault: ExplainedError, Hashable {
    case none(String)
    case unreadable(String, reason: String)
    case damaged(String, line: Int)
    case differs(String, JournalHeader.Part)
    case unwritable(String, reason: String)

    package var explanation: Bilingual {
        switch self {
        case .none(let file):
            Bilingual(
                "没有中断的运行可以继续：找不到 \(file)。去掉 --resume 即从头运行。",
                "there is no interrupted run to resume: \(file) is not there. Run without --resume to start anew.")
        case .unreadable(let file, let reason):
            Bilingual("不能读取 \(file)：\(reason)", "\(file) cannot be read: \(reason)")
        case .damaged(let file, let line):
            Bilingual(
                "\(file):\(line)：不是运行日志的一行，不能继续；去掉 --resume 即从头运行。",
                "\(file):\(line): this is no line of a journal, so the run cannot be resumed; run without --resume to start anew."
            )
        case .differs(let file, let part):
            Bilingual(
                "不能继续 \(file) 所记的运行：\(part.name.chinese)已经不同。去掉 --resume 即从头运行。",
                "the run in \(file) cannot be resumed, because \(part.name.english) now. Run without --resume to start anew."
            )
        case .unwritable(let file, let reason):
            Bilingual("不能写入 \(file)：\(reason)", "\(file) cannot be written: \(reason)")
        }
    }
}

extension JournalHeader.Part {
    fileprivate var name: Bilingual {
        switch self {
        case .suite: .init("测试集（文件或案例）", "the suite's documents or cases are different ones")
        case .engine: .init("引擎（名称、版本、声明或程序）", "the engine (its name, version, claims or program) is a different one")
        case .readings: .init("所用读法", "the readings are different ones")
        case .selection: .init("所选的文件或案例", "other documents or cases are selected")
        }
    }
}
