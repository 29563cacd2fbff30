/* The spelling checker Hunspell as Swift may see it. The library's file name carries its version,
 * so that pkg-config says what to link. */
#ifndef DRAGOMAN_CHUNSPELL_SHIM_H
#define DRAGOMAN_CHUNSPELL_SHIM_H

#include <hunspell.h>

#endif
