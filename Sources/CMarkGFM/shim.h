#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
// What cmark allocates is freed by free.
#include <stdlib.h>
