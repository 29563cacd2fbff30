#include "CICU.h"

#include <unicode/utypes.h>
#include <unicode/uvernum.h>

_Static_assert(DRAGOMAN_BUFFER_OVERFLOW == U_BUFFER_OVERFLOW_ERROR, "the code of a short buffer");

const char *dragoman_icu_version(void) { return U_ICU_VERSION; }

const char *dragoman_error_name(int32_t status) { return u_errorName((UErrorCode)status); }
