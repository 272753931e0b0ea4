import CLibXML2
import Wording

extension LibXMLMessage {
    /// Whether the message only repeats, for the element around it, that something in it is wrong.
    var isSummary: Bool {
        switch xmlRelaxNGValidErr(rawValue: code) {
        case XML_RELAXNG_ERR_ATTRVALID, XML_RELAXNG_ERR_CONTENTVALID, XML_RELAXNG_ERR_INTERSEQ,
            XML_RELAXNG_ERR_DATATYPE, XML_RELAXNG_ERR_VALUE, XML_RELAXNG_ERR_LIST, XML_RELAXNG_ERR_NOSTATE,
            XML_RELAXNG_ERR_INTERNAL, XML_RELAXNG_ERR_INTERNODATA, XML_RELAXNG_ERR_TYPE:
            true
        default:
            false
        }
    }

    /// What the validator found and what to do about it.
    var validityWording: Bilingual {
        switch xmlRelaxNGValidErr(rawValue: code) {
        case XML_RELAXNG_ERR_TYPEVAL:
            Bilingual("值“\(second)”不是 \(first) 类型；请改正。", "the value \"\(second)\" is no \(first); correct it.")
        case XML_RELAXNG_ERR_ELEMNAME:
            Bilingual(
                "此处应为元素“\(first)”，却是“\(second)”；请改正。",
                "expected the element \"\(first)\" but found \"\(second)\"; correct it.")
        case XML_RELAXNG_ERR_ELEMWRONG, XML_RELAXNG_ERR_INTEREXTRA:
            Bilingual(
                "模式在此处不允许元素“\(first)”；请改正或删去。", "the schema has no element \"\(first)\" here; correct or delete it.")
        case XML_RELAXNG_ERR_EXTRACONTENT:
            Bilingual(
                "元素“\(first)”中多出“\(second)”；请改正或删去。",
                "the element \"\(first)\" has \"\(second)\" too many; correct or delete it.")
        case XML_RELAXNG_ERR_NOELEM where first.isEmpty:
            Bilingual(
                "元素“\(element)”的内容不完整；请补上缺少的元素。", "the element \"\(element)\" is not complete; add what is missing.")
        case XML_RELAXNG_ERR_NOELEM:
            Bilingual("此处缺少元素“\(first)”；请补上。", "the element \"\(first)\" is missing here; add it.")
        case XML_RELAXNG_ERR_NOTELEM, XML_RELAXNG_ERR_TEXTWRONG:
            Bilingual("模式在此处不允许文字；请删去或改为元素。", "the schema has no text here; delete it or make it an element.")
        case XML_RELAXNG_ERR_ELEMNOTEMPTY:
            Bilingual("元素“\(first)”应为空；请删去其内容。", "the element \"\(first)\" is to be empty; delete its content.")
        case XML_RELAXNG_ERR_ELEMNONS, XML_RELAXNG_ERR_ELEMWRONGNS, XML_RELAXNG_ERR_ELEMEXTRANS:
            Bilingual(
                "元素“\(first)”的命名空间不对；请检查 xmlns 声明。",
                "the element \"\(first)\" has the wrong namespace; check its xmlns.")
        case XML_RELAXNG_ERR_INVALIDATTR:
            Bilingual(
                "元素“\(second)”的属性“\(first)”不对或不应有；请改正或删去。",
                "the attribute \"\(first)\" of \"\(second)\" is wrong; correct or delete it.")
        case XML_RELAXNG_ERR_ATTRVALID:
            Bilingual(
                "元素“\(first)”缺少必需的属性或属性值不对；请对照模式补正。",
                "the element \"\(first)\" lacks an attribute or has a wrong value; see the schema.")
        case XML_RELAXNG_ERR_LACKDATA:
            Bilingual("元素“\(first)”应有值却是空的；请填写。", "the element \"\(first)\" needs a value but is empty; write one.")
        case XML_RELAXNG_ERR_CONTENTVALID, XML_RELAXNG_ERR_INTERSEQ:
            Bilingual(
                "元素“\(element)”的内容不完整、不对或顺序不对；请对照模式修改。",
                "the content of \"\(element)\" is incomplete, wrong or out of order; see the schema.")
        default:
            Self.notValid
        }
    }
}
