import QtQuick
import QtQuick.Window

Image {
    property string name
    property color color
    property int side: 16

    width: side
    height: side
    // Colour as RRGGBB; asked for in device pixels, so that it stays sharp when scaled.
    source: name === "" ? "" : "image://icons/" + name + "/" + color.toString().slice(-6)
    sourceSize: Qt.size(Math.round(side * Screen.devicePixelRatio), Math.round(side * Screen.devicePixelRatio))
}
