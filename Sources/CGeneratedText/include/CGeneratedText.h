#ifndef DRAGOMAN_CGENERATEDTEXT_H
#define DRAGOMAN_CGENERATEDTEXT_H
/*
 * The catalogs of the program's own words, `Catalogs/generated-text`, inside the program.
 *
 * C's #embed keeps one copy of the data, in the files that translators edit, and compiles it in no
 * time; Swift needs 20 s for the same bytes as an array literal.
 */
#include <stddef.h>
#include <stdint.h>

/** The bytes of a language's catalog, of the template for "en"; NULL for any other language. */
const uint8_t *dragoman_generated_text(const char *language, size_t *length);

#endif
