/* libxml2 as Swift may see it.
 *
 * Debian's libxml2 is built with ICU, and libxml/encoding.h then includes unicode/ucnv.h. A Swift
 * module that sees an ICU header beside Foundation's own ICU does not compile, so the switch is
 * taken back before anything else is read. Because of this cut, never allocate, copy or index
 * xmlCharEncodingHandler in Swift: its tail is missing here. */
#ifndef DRAGOMAN_CLIBXML2_SHIM_H
#define DRAGOMAN_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xinclude.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>
#include <libxml/catalog.h>

/* xmlFree is a global variable, which Swift 6 refuses to read. */
static inline void dragoman_xml_free(void *memory) { xmlFree(memory); }

#endif
