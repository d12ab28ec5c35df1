import QtQuick

// Entries in as many columns as there is room for: rows start below one another.
Grid {
    id: grid
    columnSpacing: 16
    rowSpacing: 6
    verticalItemAlignment: Grid.AlignVCenter
    columns: {
        const wide = []
        for (let i = 0; i < children.length; ++i) {
            if (children[i].implicitWidth > 0) // a Repeater has none
                wide.push(children[i].implicitWidth)
        }
        for (let count = wide.length; count > 1; --count) {
            let sum = (count - 1) * columnSpacing
            for (let column = 0; column < count; ++column) {
                let most = 0
                for (let i = column; i < wide.length; i += count)
                    most = Math.max(most, wide[i])
                sum += most
            }
            if (sum <= width)
                return count
        }
        return 1
    }
}
