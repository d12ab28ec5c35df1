import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import "qrc:/monitor"
import Nephoscope.Flow

// The graph with all that moves on it; larger than the view it scrolls.
Rectangle {
    id: root

    color: tokens.container
    // Boxes have room for their words at least; smaller than that the graph scrolls.
    readonly property real readable: 0.8
    /// All of the graph at the width there is.
    readonly property real wantedHeight: flowNodes.extentHeight * flick.widthZoom + 24 + legend.height
    // One stop for Tab, which leads on from there; within the graph arrow keys lead from node to node.
    focus: true
    onActiveFocusChanged: if (activeFocus && repeater.count > 0) repeater.itemAt(0).forceActiveFocus(Qt.TabFocusReason)

    Colors { id: tokens }

    ColumnLayout {
        id: empty
        anchors.centerIn: parent
        width: Math.min(parent.width - 40, 560)
        spacing: 8
        visible: flowNodes.count === 0

        Text {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Nothing sends messages yet")
            font: tokens.bold
            color: tokens.empty
        }
        Text {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Queues, topics, rules and functions show up here as soon as there are some. Build the demo makes a bucket, a topic, three queues and a function in one go.")
            font: tokens.bodyFont
            color: tokens.empty
            wrapMode: Text.WordWrap
        }
    }

    Flickable {
        id: flick
        objectName: "flowGraph"
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: legend.top }
        visible: flowNodes.count > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        readonly property real widthZoom: Math.max(root.readable, Math.min(1, (width - 24) / Math.max(1, flowNodes.extentWidth)))
        readonly property real zoom: Math.max(root.readable, Math.min(widthZoom, (height - 24) / Math.max(1, flowNodes.extentHeight)))
        // Logical pixels that are whole pixels of the screen too: elsewhere borders would blur.
        readonly property real ratio: Screen.devicePixelRatio + 0 * uiScale.factor // asked again when the scale changes
        readonly property int grain: {
            for (let pixels = 1; pixels <= 8; ++pixels)
                if (Math.abs(pixels * ratio - Math.round(pixels * ratio)) < 0.001)
                    return pixels
            return 1
        }
        contentWidth: Math.max(width, flowNodes.extentWidth * zoom + 24)
        contentHeight: Math.max(height, flowNodes.extentHeight * zoom + 24)

        function snapped(length) { return Math.round(length / grain) * grain }
        function reveal(item) {
            const place = item.mapToItem(flick.contentItem, 0, 0)
            const right = place.x + item.width
            const bottom = place.y + item.height
            if (place.x < contentX)
                contentX = place.x
            else if (right > contentX + width)
                contentX = right - width
            if (place.y < contentY)
                contentY = place.y
            else if (bottom > contentY + height)
                contentY = bottom - height
        }

        Item {
            id: canvas
            x: flick.snapped(Math.max(12, (flick.width - flowNodes.extentWidth * flick.zoom) / 2))
            y: flick.snapped(12)
            // Whole pixels of the screen: what is painted on it is shown as it is, not scaled by a fraction of one.
            width: Math.ceil(flowNodes.extentWidth * flick.zoom / flick.grain) * flick.grain
            height: Math.ceil(flowNodes.extentHeight * flick.zoom / flick.grain) * flick.grain

            FlowLines {
                anchors.fill: parent
                model: flow
                zoom: flick.zoom
            }
            Repeater {
                id: repeater
                model: flowNodes

                FlowNode {
                    colors: tokens
                    zoom: flick.zoom
                    x: flick.snapped(nodeX * zoom)
                    y: flick.snapped(nodeY * zoom)
                    // As laid out: LayoutInput::box.
                    width: flick.snapped(176 * zoom)
                    height: flick.snapped(80 * zoom)
                    onChosen: flowNodes.select(index)
                    onMoved: (across, down) => {
                        const next = repeater.itemAt(flowNodes.neighbour(index, across, down))
                        next.forceActiveFocus(Qt.TabFocusReason)
                    }
                    onActiveFocusChanged: if (activeFocus) flick.reveal(this)
                }
            }
            FlowDots {
                objectName: "flowDots"
                anchors.fill: parent
                model: flow
                zoom: flick.zoom
            }
        }
    }

    FlowLegend {
        id: legend
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: flowNodes.count > 0
        colors: tokens
    }
}
