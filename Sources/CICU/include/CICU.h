#ifndef DRAGOMAN_CICU_H
#define DRAGOMAN_CICU_H
#include <stdint.h>
/** The version of the ICU library in use, such as "72.1"; valid for the life of the process. */
const char *dragoman_icu_version(void);
#endif
