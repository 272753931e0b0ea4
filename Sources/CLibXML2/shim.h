#ifndef CONFORM_CLIBXML2_SHIM_H
#define CONFORM_CLIBXML2_SHIM_H

// libxml2's headers pull in the system's ICU, which clashes with the ICU of Foundation
// ("UErrorCode has different definitions"). Nothing here needs it; handlers are used by pointer only.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemastypes.h>

/// Fills libxml2's global tables and closes its ways to the network and to XML catalogues.
/// Two simultaneous first uses would race in those tables: call it once, before anything else.
static inline void conform_xml_initialise(void) {
    LIBXML_TEST_VERSION
    xmlInitParser();
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    xmlInitializeCatalog();
    xmlSchemaInitTypes();
    xmlRelaxNGInitTypes();
    // RELAX NG includes are read without the parser's options, so NONET has to be set here.
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader);
}

/// Frees what libxml2 allocated; `xmlFree` itself is a mutable global, which Swift 6 refuses.
static inline void conform_xml_free(void *memory) { xmlFree(memory); }

/// The last such byte before an end, or NULL; `memrchr` is not in every C library, and Swift does not see it.
static inline const unsigned char *conform_last_byte(
    const unsigned char *start, const unsigned char *end, unsigned char byte) {
    while (end > start) {
        if (*--end == byte) return end;
    }
    return NULL;
}

#endif
