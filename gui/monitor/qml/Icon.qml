import QtQuick
import QtQuick.Window

Image {
    property string name
    property color color
    property int side: 16
    // The screen does not tell of a new factor: the console's own scale does.
    readonly property int pixels: Math.round(side * Screen.devicePixelRatio * uiScale.factor / uiScale.factor)

    width: side
    height: side
    // Colour as RRGGBB; asked for in device pixels, so that it stays sharp when scaled.
    source: name === "" ? "" : "image://icons/" + name + "/" + color.toString().slice(-6)
    sourceSize: Qt.size(pixels, pixels)
}
