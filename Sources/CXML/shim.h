// Debian's libxml2 is built with ICU, and its headers would bring ICU's types in, which clash with those of Foundation's own ICU.
// They occur only behind pointers that are not used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
