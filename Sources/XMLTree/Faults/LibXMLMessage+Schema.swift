import CLibXML2
import Wording

extension LibXMLMessage {
    /// What the schema's compiler found and what to do about it.
    var schemaWording: Bilingual {
        if code == XML_IO_NETWORK_ATTEMPT.rawValue || first.hasPrefix("http") || first.hasPrefix("ftp:") {
            return Bilingual(
                "模式引用了网络上的文件，不予读取；请改用本地文件。",
                "the schema refers to a file on the network, which is not read; use a local file.")
        }
        if text.contains("could not load") || text.contains("ailed to load") {
            return Bilingual(
                "模式引用的文件无法读取；请检查引用的路径。",
                "a file that the schema refers to cannot be read; check the path it gives.")
        }
        return Bilingual(
            "模式本身有错，无法用于检查；请改正模式。", "the schema itself is wrong and cannot be used; correct it.")
    }
}
