import QtQuick
import Nephoscope.Monitor

// What the cells of lanes mean.
LegendGrid {
    id: legend
    objectName: "laneLegend"
    required property var colors
    property bool showsRunning: true // where lanes have colours of their own, those say what is under way
    readonly property var entries: [
        { text: qsTr("Waiting"), color: colors.track, retried: false },
        { text: qsTr("In progress"), color: colors.value, retried: false },
        { text: qsTr("Completed"), color: colors.success, retried: false },
        { text: qsTr("Failed"), color: colors.error, retried: false },
        { text: qsTr("Retried: tried more than once"), color: colors.success, retried: true }
    ].filter((entry, index) => legend.showsRunning || index !== 1)

    columnSpacing: colors.pad

    Repeater {
        model: legend.entries.length

        Row {
            required property int index
            readonly property var entry: legend.entries[index]
            spacing: 6

            LaneCell {
                anchors.verticalCenter: parent.verticalCenter
                // As large as the words beside it allow, also where lanes are drawn thick for a class.
                height: Math.round(meaning.implicitHeight * 0.7)
                width: Math.round(height * 4 / 3)
                color: parent.entry.color
                markColor: legend.colors.heading
                retried: parent.entry.retried
            }
            Text {
                id: meaning
                anchors.verticalCenter: parent.verticalCenter
                text: parent.entry.text
                font: legend.colors.small
                color: legend.colors.helper
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
