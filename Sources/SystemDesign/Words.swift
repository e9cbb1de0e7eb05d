/// An identifier as a reader would write it: `onlineStore` is "Online store", `ANNIndex` is "ANN index".
package func words(of identifier: String) -> String {
    var words: [String] = []
    var word = ""
    let characters = Array(identifier)
    for (index, character) in characters.enumerated() {
        let next = index + 1 < characters.count ? characters[index + 1] : nil
        let endsAcronym = character.isUppercase && word.last?.isUppercase == true && next?.isLowercase == true
        let startsWord = character.isUppercase && word.last?.isUppercase == false
        if character == "_" || character == "." || character == "-" {
            words.append(word)
            word = ""
        } else if startsWord || endsAcronym {
            words.append(word)
            word = String(character)
        } else {
            word.append(character)
        }
    }
    words.append(word)
    let spoken = words.filter { !$0.isEmpty }.map { word in
        word.dropFirst().contains { $0.isUppercase } ? word : word.lowercased()
    }
    guard let first = spoken.first else { return identifier }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + spoken.dropFirst()).joined(separator: " ")
}

/// A number of things, with their name: "1 flow", "3 flows".
package func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
