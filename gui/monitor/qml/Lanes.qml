import QtQuick
import Nephoscope.Monitor

// The parts of a job in the colours of the page; a stop of the Tab key, for its cells can be walked by the arrow keys.
PartLanes {
    id: lanes
    objectName: "partLanes"
    required property var colors
    property string caption // what they are the parts of

    waitingColor: colors.track
    runningColor: colors.value
    doneColor: colors.success
    failedColor: colors.error
    markColor: colors.heading
    tip: laneTip
    Accessible.role: Accessible.Graphic
    Accessible.focusable: true
    Accessible.name: caption
    Accessible.description: cellText

    Rectangle {
        anchors { fill: parent; margins: -2 - lanes.colors.ring }
        visible: lanes.activeFocus
        color: "transparent"
        radius: 4
        border.width: lanes.colors.ring
        border.color: lanes.colors.focus
    }
}
