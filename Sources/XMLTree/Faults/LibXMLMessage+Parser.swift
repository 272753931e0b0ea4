import CLibXML2
import Wording

extension LibXMLMessage {
    /// What the parser found and what to do about it.
    var parserWording: Bilingual {
        switch xmlParserErrors(rawValue: code) {
        case XML_ERR_DOCUMENT_EMPTY: Self.notXML
        case XML_ERR_DOCUMENT_END:
            Bilingual("根元素之后还有内容；请删去。", "there is content after the root element; delete it.")
        case XML_ERR_INVALID_CHAR:
            Bilingual("这里有 XML 不允许的字符；请删去。", "there is a character that XML forbids; delete it.")
        case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF:
            Bilingual("字符引用不合法；请改为 XML 允许的字符。", "a character reference is wrong; name a character XML allows.")
        case XML_ERR_UNDECLARED_ENTITY:
            Bilingual("实体“\(first)”没有定义；请直接写出其内容。", "the entity \"\(first)\" is not defined; write out its text.")
        case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME, XML_ERR_NAME_REQUIRED:
            Bilingual("这里缺少名称，或有未转义的“&”“<”；请补全或转义。", "a name is missing, or & or < is not escaped; mend it.")
        case XML_ERR_LT_IN_ATTRIBUTE:
            Bilingual("属性值中有未转义的“<”；请写作“&lt;”。", "an attribute's value has a bare <; write &lt;.")
        case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
            Bilingual("属性值缺失或引号不全；请补上引号。", "an attribute's value lacks its quotes; add them.")
        case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
            Bilingual("属性“\(first)”重复；请只留一个。", "the attribute \"\(first)\" stands twice; keep one.")
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            Bilingual("命名空间前缀“\(first)”没有声明；请补上 xmlns 声明。", "the prefix \"\(first)\" is not declared; declare it.")
        case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED:
            Bilingual("注释、CDATA 或处理指令没有结束；请补上结尾。", "a comment, CDATA section or instruction has no end; end it.")
        case XML_ERR_RESERVED_XML_NAME:
            Bilingual("XML 声明只能在文件开头；请移到开头或删去。", "an XML declaration may only begin the file; move or delete it.")
        case XML_ERR_TAG_NAME_MISMATCH:
            Bilingual(
                "元素“\(first)”（第 \(number) 行）由“\(second)”的结束标签结束；请使两者一致。",
                "the element \"\(first)\" of line \(number) is ended by the tag of \"\(second)\"; make them agree.")
        case XML_ERR_TAG_NOT_FINISHED where number > 0:
            Bilingual(
                "元素“\(first)”（第 \(number) 行）在文件末尾仍未结束；请补上结束标签。",
                "the element \"\(first)\" of line \(number) is not ended by the end of the file; end it.")
        case XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_TAG_NOT_FINISHED:
            Bilingual("标签没有写完；请补全。", "a tag is not complete; complete it.")
        default:
            Bilingual("这里不是格式良好的 XML；请改正。", "the XML is not well formed here; correct it.")
        }
    }
}
