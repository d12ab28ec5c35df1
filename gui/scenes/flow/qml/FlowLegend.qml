import QtQuick
import "qrc:/monitor"

// What the dots and lines mean.
Item {
    id: legend
    required property var colors

    implicitHeight: row.implicitHeight + 12

    component Entry: Row {
        required property var colors
        required property string text
        property color fill: "transparent"
        property color line: "transparent"
        property real strength: 1
        property bool bar: false // a way rather than a dot
        spacing: 6

        Rectangle {
            // As large as the words beside it allow.
            readonly property int side: Math.round(meaning.implicitHeight * 0.8)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.bar ? 2 * side : side
            height: parent.bar ? Math.round(side / 3) : side
            radius: height / 2
            color: parent.strength < 1 ? Qt.alpha(parent.fill, parent.strength) : parent.fill
            border.width: 1.4
            border.color: parent.line
        }
        Text {
            id: meaning
            anchors.verticalCenter: parent.verticalCenter
            text: parent.text
            font: parent.colors.small
            color: parent.colors.helper
        }
    }

    LegendGrid {
        id: row
        objectName: "flowLegend"
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Legend")

        Entry { colors: legend.colors; text: qsTr("Waiting or on its way"); fill: legend.colors.uploadSeries; line: legend.colors.uploadSeries }
        Entry { colors: legend.colors; text: qsTr("Invisible: received, not deleted"); fill: legend.colors.uploadSeries; strength: 0.35; line: legend.colors.uploadSeries }
        Entry { colors: legend.colors; text: qsTr("Delayed"); line: legend.colors.uploadSeries }
        Entry { colors: legend.colors; text: qsTr("Being processed or done"); fill: legend.colors.success; line: legend.colors.success }
        Entry { colors: legend.colors; text: qsTr("Failed or dying"); fill: legend.colors.error; line: legend.colors.error }
        Entry { colors: legend.colors; text: qsTr("Way to a dead-letter queue"); fill: legend.colors.error; bar: true }
        Entry { colors: legend.colors; text: qsTr("Stream: more than dots could show"); fill: legend.colors.uploadSeries; bar: true }
    }
}
