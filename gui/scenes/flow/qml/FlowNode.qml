import QtQuick
import "qrc:/monitor"
import Nephoscope.Flow

// A resource: what it is, what waits in it, how much passes. Its box follows the zoom, its words do not.
Item {
    id: node
    required property var colors
    required property real zoom
    required property int index
    required property string nodeId
    required property string name
    required property string kind
    required property string iconName
    required property real nodeX
    required property real nodeY
    required property string figures
    required property string rate
    required property var spark
    required property int failed
    required property bool selected
    required property string description

    signal chosen
    signal moved(int across, int down)

    objectName: "node-" + nodeId
    Accessible.role: Accessible.Button
    Accessible.name: description
    Accessible.focusable: true
    Accessible.onPressAction: chosen()
    Keys.onReturnPressed: chosen()
    Keys.onEnterPressed: chosen()
    Keys.onSpacePressed: chosen()
    Keys.onLeftPressed: moved(-1, 0)
    Keys.onRightPressed: moved(1, 0)
    Keys.onUpPressed: moved(0, -1)
    Keys.onDownPressed: moved(0, 1)

    FlowBox {
        anchors.fill: parent
        radius: 8 * node.zoom
        color: node.colors.container
        edgeWidth: node.activeFocus ? node.colors.ring : (node.selected ? 2 : 1) * node.colors.stroke
        edge: node.activeFocus ? node.colors.focus : (node.selected ? node.colors.value : node.colors.border)
    }
    MouseArea {
        anchors.fill: parent
        onClicked: {
            node.forceActiveFocus(Qt.MouseFocusReason)
            node.chosen()
        }
    }
    Icon {
        id: icon
        x: 10
        y: 8
        name: node.iconName
        color: node.failed > 0 ? node.colors.error : node.colors.interactive
    }
    ElidedText {
        colors: node.colors
        anchors { left: icon.right; leftMargin: 6; right: parent.right; rightMargin: 8; verticalCenter: icon.verticalCenter }
        text: node.name
        font: node.colors.bold
        color: node.colors.heading
    }
    FlowSpark {
        id: line
        // At the end of the rows of messages: FlowDots keeps clear of it.
        anchors { right: parent.right; rightMargin: 8 }
        y: parent.height / 2 + 14 * node.zoom
        width: node.rate === "" ? 0 : 40 * node.zoom
        height: 17 * node.zoom
        values: node.spark
        color: node.colors.uploadSeries
    }
    ElidedText {
        colors: node.colors
        anchors { left: parent.left; leftMargin: 10; right: rateText.left; rightMargin: 4; top: icon.bottom }
        text: node.figures === "" ? node.kind : node.figures
        font: node.colors.small
        color: node.colors.helper
        elide: Text.ElideRight
    }
    Text {
        id: rateText
        anchors { right: parent.right; rightMargin: 8; top: icon.bottom }
        text: node.rate
        font: node.colors.small
        color: node.colors.helper
    }
}
