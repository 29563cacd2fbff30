/* The YAML 1.1 parser libyaml as Swift may see it. */
#ifndef DRAGOMAN_CYAML_SHIM_H
#define DRAGOMAN_CYAML_SHIM_H

#include <yaml.h>

#endif
