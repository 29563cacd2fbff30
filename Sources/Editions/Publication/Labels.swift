import Messages

/// 1 to 3999 as Romans wrote it; other numbers as they are.
func romanNumeral(_ number: Int) -> String {
  guard (1...3999).contains(number) else { return "\(number)" }
  let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var rest = number
  var text = ""
  for (value, sign) in signs {
    while rest >= value {
      text += sign
      rest -= value
    }
  }
  return text
}

/// A, B, C and so on, in the letters of the edition; the number where they end.
func appendixLetter(_ number: Int, in locale: LocaleTag) -> String {
  // Letters that look like figures or carry signs are left out, as libraries do.
  let isCyrillic = ["be", "bg", "mk", "ru", "sr", "uk"].contains(locale.language)
  let letters = Array(isCyrillic ? "АБВГДЕЖИКЛМНПРСТУ" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  return (1...letters.count).contains(number) ? String(letters[number - 1]) : "\(number)"
}
