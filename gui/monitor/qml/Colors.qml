import QtQuick

// The tokens this page uses, read once for each change of theme: `theme.colors` makes a map of all.
QtObject {
    readonly property var all: theme.colors
    readonly property color page: all.backgroundLayoutMain
    readonly property color container: all.backgroundContainerContent
    readonly property color border: all.borderDividerDefault
    readonly property color selectedFill: all.backgroundItemSelected
    readonly property color selectedBorder: all.borderItemSelected
    readonly property color heading: all.textHeadingDefault
    readonly property color secondary: all.textBodySecondary
    readonly property color helper: all.textFormSecondary
    readonly property color empty: all.textEmpty
    readonly property color interactive: all.textInteractiveDefault
    readonly property color interactiveHover: all.textInteractiveHover
    readonly property color interactiveDisabled: all.textInteractiveDisabled
    readonly property color hoverFill: all.backgroundDropdownItemHover
    readonly property color focus: all.borderItemFocused
    readonly property color track: all.backgroundProgressBarDefault
    readonly property color value: all.backgroundProgressBarValueDefault
    readonly property color success: all.textStatusSuccess
    readonly property color error: all.textStatusError
    readonly property color warning: all.textStatusWarning
    readonly property color info: all.textStatusInfo
    readonly property color inactive: all.textStatusInactive
    readonly property color uploadSeries: theme.charts[0]
    readonly property color downloadSeries: theme.charts[2]
    // Measures that follow density, projection and high contrast.
    readonly property real stroke: theme.stroke
    readonly property int ring: theme.focusWidth
    readonly property int gap: theme.space.xs
    readonly property int between: theme.space.s
    readonly property int pad: theme.space.m
    readonly property int side: theme.sizes["container-padding"]
    readonly property int control: theme.sizes["input-height"]
    readonly property int indent: 24
    readonly property int column: 132 // least width of a fact
    readonly property font bodyFont: theme.fonts.body
    readonly property font bold: theme.fonts.bodyBold
    readonly property font small: theme.fonts.small
    readonly property font clock: theme.fonts.displayL
}
