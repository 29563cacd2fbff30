/* The HTML5 parser gumbo as Swift may see it. */
#ifndef DRAGOMAN_CGUMBO_SHIM_H
#define DRAGOMAN_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
