#include "CGeneratedText.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t english[] = {
#embed "../../Catalogs/generated-text/generated-text.pot"
};
static const uint8_t french[] = {
#embed "../../Catalogs/generated-text/fr.po"
};
static const uint8_t romanian[] = {
#embed "../../Catalogs/generated-text/ro.po"
};
static const uint8_t bulgarian[] = {
#embed "../../Catalogs/generated-text/bg.po"
};
static const uint8_t russian[] = {
#embed "../../Catalogs/generated-text/ru.po"
};

static const struct {
  const char *language;
  const uint8_t *bytes;
  size_t length;
} catalogs[] = {
    {"en", english, sizeof english},       {"fr", french, sizeof french},
    {"ro", romanian, sizeof romanian},     {"bg", bulgarian, sizeof bulgarian},
    {"ru", russian, sizeof russian},
};

const uint8_t *dragoman_generated_text(const char *language, size_t *length) {
  for (size_t index = 0; index < sizeof catalogs / sizeof catalogs[0]; index += 1) {
    if (strcmp(catalogs[index].language, language) == 0) {
      *length = catalogs[index].length;
      return catalogs[index].bytes;
    }
  }
  *length = 0;
  return NULL;
}
