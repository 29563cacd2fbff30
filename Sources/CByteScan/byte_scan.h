/* Searches through bytes, sixteen at a time with the vectors of GCC and Clang; Swift's own vectors
 * are compared lane by lane on x86-64 without AVX.
 *
 * A search looks at bytes[from ..< to] and returns the place it looks for, or `to`. */
#ifndef DRAGOMAN_BYTE_SCAN_H
#define DRAGOMAN_BYTE_SCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

typedef uint8_t dragoman_bytes __attribute__((vector_size(16)));

static inline dragoman_bytes dragoman_load(const uint8_t *bytes) {
  dragoman_bytes vector;
  memcpy(&vector, bytes, sizeof vector);
  return vector;
}

/* One bit for each byte of a comparison, the first byte's the lowest. */
static inline uint32_t dragoman_bits(dragoman_bytes mask) {
#if defined(__SSE2__)
  return (uint32_t)_mm_movemask_epi8((__m128i)mask);
#else
  uint32_t bits = 0;
  for (int lane = 0; lane < 16; lane++) bits |= (uint32_t)(mask[lane] >> 7) << lane;
  return bits;
#endif
}

/* A quotation mark, a backslash or a control character. */
static inline long dragoman_end_of_plain(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits((dragoman_bytes)((v < 0x20) | (v == '"') | (v == '\\')));
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if (b < 0x20 || b == '"' || b == '\\') break;
  }
  return from;
}

/* What may be more than a character of a message's text: `<`, `&`, `]`, a control character, or
 * 0xEF, with which the characters begin that XML forbids. */
static inline long dragoman_place_of_sign(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits((dragoman_bytes)(
        (v < 0x20) | (v == '<') | (v == '&') | (v == ']') | (v == 0xEF)));
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if (b < 0x20 || b == '<' || b == '&' || b == ']' || b == 0xEF) break;
  }
  return from;
}

/* Where markup begins: `<` or `&`. */
static inline long dragoman_place_of_markup(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits((dragoman_bytes)((v == '<') | (v == '&')));
    if (stops) return from + __builtin_ctz(stops);
  }
  while (from < to && bytes[from] != '<' && bytes[from] != '&') from++;
  return from;
}

/* A byte of 0x80 and above. */
static inline long dragoman_end_of_ascii(const uint8_t *bytes, long from, long to) {
  for (; from + 64 <= to; from += 64) {
    dragoman_bytes v = dragoman_load(bytes + from) | dragoman_load(bytes + from + 16) |
                       dragoman_load(bytes + from + 32) | dragoman_load(bytes + from + 48);
    if (dragoman_bits(v)) break;
  }
  for (; from + 16 <= to; from += 16) {
    uint32_t stops = dragoman_bits(dragoman_load(bytes + from));
    if (stops) return from + __builtin_ctz(stops);
  }
  while (from < to && bytes[from] < 0x80) from++;
  return from;
}

/* A control character other than tab, line feed and carriage return. */
static inline long dragoman_place_of_control(const uint8_t *bytes, long from, long to) {
  for (; from + 16 <= to; from += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits(
        (dragoman_bytes)((v < 0x20) & (v != '\t') & (v != '\n') & (v != '\r')));
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if (b < 0x20 && b != '\t' && b != '\n' && b != '\r') break;
  }
  return from;
}

/* How often a byte stands among the first `size`. */
static inline long dragoman_count(const uint8_t *bytes, long size, uint8_t byte) {
  long count = 0, from = 0;
  while (from + 16 <= size) {
    /* A lane counts to 255 at the most. */
    long end = from + 255 * 16 < size ? from + 255 * 16 : size;
    dragoman_bytes lanes = {0};
    for (; from + 16 <= end; from += 16) {
      lanes -= (dragoman_bytes)(dragoman_load(bytes + from) == byte);
    }
    for (int lane = 0; lane < 16; lane++) count += lanes[lane];
  }
  for (; from < size; from++) count += bytes[from] == byte;
  return count;
}

/* Copies the string of a PO file that begins at `from` up to its end or to an escape sequence: a
 * quotation mark or a backslash. Up to 15 bytes more may be written: `out` has room for
 * to - from + 16. */
static inline long dragoman_copy_plain(const uint8_t *bytes, long from, long to, uint8_t *out) {
  for (; from + 16 <= to; from += 16, out += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    memcpy(out, &v, sizeof v);
    uint32_t stops = dragoman_bits((dragoman_bytes)((v == '"') | (v == '\\')));
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to && bytes[from] != '"' && bytes[from] != '\\'; from++) *out++ = bytes[from];
  return from;
}

/* The same as far as the bytes of `other` are those of the string; returns the place of the first
 * that is not, too. */
static inline long dragoman_match_plain(
    const uint8_t *bytes, long from, long to, const uint8_t *other) {
  for (; from + 16 <= to; from += 16, other += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    uint32_t stops = dragoman_bits((dragoman_bytes)(
        (v == '"') | (v == '\\') | (v != dragoman_load(other))));
    if (stops) return from + __builtin_ctz(stops);
  }
  while (from < to && bytes[from] != '"' && bytes[from] != '\\' && bytes[from] == *other) {
    from++;
    other++;
  }
  return from;
}

/* The length of a white space character outside ASCII that begins at `at`; 0 for anything else. */
static inline long dragoman_unicode_space(const uint8_t *bytes, long at, long size) {
  if (at + 1 >= size) return 0;
  uint8_t first = bytes[at], second = bytes[at + 1];
  if (first == 0xC2) return second == 0xA0 || second == 0x85 ? 2 : 0;
  if (at + 2 >= size || first < 0xE1 || first > 0xE3) return 0;
  uint8_t third = bytes[at + 2];
  switch (first << 8 | second) {
    case 0xE19A: return third == 0x80 ? 3 : 0;
    case 0xE280:
      return third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0;
    case 0xE281: return third == 0x9F ? 3 : 0;
    case 0xE380: return third == 0x80 ? 3 : 0;
    default: return 0;
  }
}

/* Copies words, and the single blanks between them, up to the second of two blanks, a blank at the
 * start, a control character, one of < > & ", or a Unicode space where these count as such. There
 * are `size` bytes in all: short stretches are seen with what is behind them. Up to 15 bytes more
 * may be written: `out` has room for to - from + 16. */
static inline long dragoman_copy_words(
    const uint8_t *bytes, long from, long to, long size, bool unicode_spaces, uint8_t *out) {
  uint32_t carry = 1;
  while (from < to) {
    for (; from < to && from + 16 <= size; from += 16, out += 16) {
      dragoman_bytes v = dragoman_load(bytes + from);
      memcpy(out, &v, sizeof v);
      uint32_t blanks = dragoman_bits((dragoman_bytes)(v == ' '));
      /* < and > differ in one bit, and so do " and &, E1 and E3. */
      uint32_t stops = dragoman_bits((dragoman_bytes)(
          (v < 0x20) | ((v | 0x02) == '>') | ((v | 0x04) == '&') | ((v | 0x02) == 0xE3) |
          (v == 0xC2) | (v == 0xE2)));
      stops |= blanks & (blanks << 1 | carry);
      if (to - from < 16) stops |= 1u << (to - from);
      if (stops) {
        int length = __builtin_ctz(stops);
        from += length;
        out += length;
        goto stopped;
      }
      carry = blanks >> 15;
    }
    for (; from < to; from++) {
      uint8_t b = bytes[from];
      if (b < 0x20 || (b | 2) == '>' || (b | 4) == '&' || (b | 2) == 0xE3 || b == 0xC2 ||
          b == 0xE2 || (b == ' ' && carry)) {
        break;
      }
      *out++ = b;
      carry = b == ' ';
    }
  stopped:
    if (from >= to || bytes[from] < 0x80 ||
        (unicode_spaces && dragoman_unicode_space(bytes, from, size) > 0)) {
      break;
    }
    *out++ = bytes[from++];
    carry = 0;
  }
  return from;
}

/* Copies text whose white space counts, up to a carriage return or another control character, or
 * one of < > & ". Up to 15 bytes more may be written: `out` has room for to - from + 16. */
static inline long dragoman_copy_text(
    const uint8_t *bytes, long from, long to, long size, uint8_t *out) {
  for (; from < to && from + 16 <= size; from += 16, out += 16) {
    dragoman_bytes v = dragoman_load(bytes + from);
    memcpy(out, &v, sizeof v);
    uint32_t stops = dragoman_bits((dragoman_bytes)(
        ((v < 0x20) & (v != '\n') & (v != '\t')) | ((v | 0x02) == '>') | ((v | 0x04) == '&')));
    if (to - from < 16) stops |= 1u << (to - from);
    if (stops) return from + __builtin_ctz(stops);
  }
  for (; from < to; from++) {
    uint8_t b = bytes[from];
    if ((b < 0x20 && b != '\n' && b != '\t') || (b | 2) == '>' || (b | 4) == '&') break;
    *out++ = b;
  }
  return from;
}

/* How far words were folded, and what was written for them. */
typedef struct {
  long place, written;
  /* White space was met behind the last word. */
  bool is_space_pending;
} dragoman_words;

/* Copies words with one blank for each run of white space between them, up to what is no word; a
 * blank is written when a word follows it. `is_space_pending`: there was white space before, to be
 * written too. `out` has room for to - from + 17. */
static inline dragoman_words dragoman_fold_words(
    const uint8_t *bytes, long from, long to, long size, bool unicode_spaces,
    bool is_space_pending, bool is_first, uint8_t *out) {
  dragoman_words words = {from, 0, is_space_pending};
  for (;;) {
    for (; words.place < to; words.place++) {
      uint8_t b = bytes[words.place];
      if (b > 0x20 || (b != ' ' && b != '\n' && b != '\t' && b != '\r')) break;
      words.is_space_pending = true;
    }
    bool writes_blank = words.is_space_pending && !(is_first && words.written == 0);
    uint8_t *word = out + words.written + writes_blank;
    long end = dragoman_copy_words(bytes, words.place, to, size, unicode_spaces, word);
    if (end > words.place && bytes[end - 1] == ' ') end--;
    if (end == words.place) return words;
    if (writes_blank) out[words.written] = ' ';
    words.written += writes_blank + end - words.place;
    words.place = end;
    words.is_space_pending = false;
    if (end < to && bytes[end] > 0x20) return words;
  }
}

#endif
