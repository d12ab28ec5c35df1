import QtQuick

// Words that are cut where there is no room for them; a tip then has all of them.
Text {
    id: words
    required property var colors

    textFormat: Text.PlainText
    elide: Text.ElideMiddle

    HoverHandler { id: pointer }
    Tip {
        colors: words.colors
        visible: pointer.hovered && words.truncated
        text: words.text
    }
}
