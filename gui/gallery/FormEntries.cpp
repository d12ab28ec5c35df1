#include "gui/gallery/FormParts.h"
#include "gui/gallery/Gallery.h"

#include "gui/kit/Badge.h"
#include "gui/kit/Button.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Container.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Toggle.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

// The gallery is for those who build pages: its texts are not translated.
Container *gallerySection(QWidget *page, const QString &title)
{
    auto *column = static_cast<QVBoxLayout *>(page->layout());
    if (!column) {
        column = new QVBoxLayout(page);
        followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    }
    auto *card = new Container(title);
    followDensity(card->column(), [margins = card->column()](const Theme &theme) { return Spacing{theme.space("l"), margins->contentsMargins()}; });
    column->addWidget(card);
    return card;
}

namespace {

Choices storageChoices()
{
    return {{.id = QStringLiteral("standard"), .text = QStringLiteral("Standard"), .description = QStringLiteral("Frequently accessed data, milliseconds"), .icon = QStringLiteral("storage")},
            {.id = QStringLiteral("ia"), .text = QStringLiteral("Standard-IA"), .description = QStringLiteral("Infrequently accessed data, kept for at least 30 days"), .icon = QStringLiteral("bucket")},
            {.id = QStringLiteral("glacier"), .text = QStringLiteral("Glacier Deep Archive"), .description = QStringLiteral("Rarely accessed data, restored within 12 hours"), .icon = QStringLiteral("clock")},
            {.id = QStringLiteral("outposts"), .text = QStringLiteral("Outposts"), .description = QStringLiteral("Not available in this Region"), .icon = QStringLiteral("grid"), .enabled = false}};
}

FormField *named(const QString &label, QWidget *input, const QString &constraint = {})
{
    auto *field = new FormField(label, input);
    if (input->objectName().isEmpty())
        sample(input, label);
    field->setConstraint(constraint);
    return field;
}

QWidget *makeForm(Navigator &)
{
    auto *page = new QWidget;
    Container *texts = gallerySection(page, QStringLiteral("Fields"));
    auto *name = named(QStringLiteral("Bucket name"), new TextInput(QStringLiteral("my-first-bucket")), QStringLiteral("3 to 63 characters, lowercase letters, numbers, periods and hyphens."));
    name->setInfoVisible(true);
    name->setDescription(QStringLiteral("The name is part of every address of the objects in it."));
    auto *bad = named(QStringLiteral("With an error"), new TextInput, QStringLiteral("The constraint stays below the error."));
    static_cast<TextInput *>(bad->input())->setText(QStringLiteral("My Bucket"));
    bad->setError(QStringLiteral("The name must not contain uppercase letters or spaces."));
    auto *warned = named(QStringLiteral("With a warning"), new TextInput);
    static_cast<TextInput *>(warned->input())->setText(QStringLiteral("my.bucket"));
    warned->setWarning(QStringLiteral("Names with periods do not work with virtual-hosted addresses over HTTPS."));
    auto *secret = new TextInput;
    secret->setSecret(true);
    secret->setText(QStringLiteral("wJalrXUtnFEMI/K7MDENG"));
    auto *area = named(QStringLiteral("Description"), new TextArea, QStringLiteral("Up to 255 characters."));
    area->setOptional(true);
    auto *off = named(QStringLiteral("Disabled"), new TextInput(QStringLiteral("Nothing to type here")));
    off->input()->setEnabled(false);
    auto *number = new NumberInput(1, 365);
    number->setUnit(QStringLiteral("days"));
    number->setValue(30);
    for (FormField *field : {name, bad, warned, named(QStringLiteral("Secret access key"), secret), area, off, named(QStringLiteral("Retention"), number, QStringLiteral("1 to 365 days."))})
        texts->column()->addWidget(field);

    Container *submit = gallerySection(page, QStringLiteral("Validation on blur and on submit"));
    auto *form = new Form(page);
    auto *input = new TextInput;
    input->setObjectName(QStringLiteral("galleryRequired"));
    auto *required = form->add(named(QStringLiteral("Required"), input));
    required->setValidator([input] { return input->text().isEmpty() ? QStringLiteral("Enter a value.") : QString(); });
    auto *send = sample(new Button(Button::Variant::Primary, QStringLiteral("Create")), QStringLiteral("create"));
    auto *outcome = new Label(TextStyle::Small, QStringLiteral("Not sent yet"));
    QObject::connect(send, &QPushButton::clicked, form, &Form::submit);
    QObject::connect(form, &Form::submitted, outcome, [outcome] { outcome->setText(QStringLiteral("Sent")); });
    QObject::connect(form, &Form::rejected, outcome, [outcome] { outcome->setText(QStringLiteral("Not sent: there are errors")); });
    submit->column()->addWidget(required);
    submit->column()->addWidget(send, 0, Qt::AlignLeft);
    submit->column()->addWidget(outcome);
    return page;
}

QWidget *makeSelects(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Select and multiselect"));
    auto *select = new Select(storageChoices());
    select->setValue(QStringLiteral("ia"));
    auto *empty = new Select(storageChoices());
    empty->setPlaceholderText(QStringLiteral("Choose a storage class"));
    auto *off = new Select(storageChoices());
    off->setValue(QStringLiteral("standard"));
    off->setEnabled(false);
    auto *bad = named(QStringLiteral("With an error"), new Select(storageChoices()));
    bad->setError(QStringLiteral("Choose a storage class."));
    auto *many = new Multiselect(storageChoices());
    many->setValue({QStringLiteral("standard"), QStringLiteral("glacier")});
    for (FormField *field : {named(QStringLiteral("Storage class"), select), named(QStringLiteral("Nothing chosen"), empty), named(QStringLiteral("Disabled"), off), bad,
                             named(QStringLiteral("Storage classes"), many), named(QStringLiteral("No class chosen"), new Multiselect(storageChoices()))})
        card->column()->addWidget(field);
    return page;
}

QWidget *makeChoices(Navigator &)
{
    auto *page = new QWidget;
    Container *radios = gallerySection(page, QStringLiteral("Radio group"));
    auto *group = new RadioGroup(storageChoices());
    group->setValue(QStringLiteral("standard"));
    radios->column()->addWidget(named(QStringLiteral("Storage class"), group));
    auto *bad = named(QStringLiteral("With an error"), new RadioGroup({{.id = QStringLiteral("a"), .text = QStringLiteral("ACLs disabled")}, {.id = QStringLiteral("b"), .text = QStringLiteral("ACLs enabled")}}));
    bad->setError(QStringLiteral("Choose one."));
    radios->column()->addWidget(bad);

    Container *tiles = gallerySection(page, QStringLiteral("Tiles"));
    auto *cards = new Tiles(storageChoices());
    cards->setValue(QStringLiteral("ia"));
    tiles->column()->addWidget(named(QStringLiteral("Storage class"), cards));

    Container *boxes = gallerySection(page, QStringLiteral("Check boxes and toggles"));
    auto *on = new CheckBox;
    on->setTexts(QStringLiteral("Block all public access"), QStringLiteral("Turning this on is the same as turning on all four settings below. Each of them stands for itself."));
    on->setChecked(true);
    auto *partial = new CheckBox(QStringLiteral("Some of them"));
    partial->setPartial(true);
    auto *off = new CheckBox(QStringLiteral("Disabled"));
    off->setEnabled(false);
    auto *bad2 = new CheckBox(QStringLiteral("I acknowledge that the objects become public."));
    auto *acknowledge = new FormField({}, bad2);
    acknowledge->setError(QStringLiteral("Acknowledge to go on."));
    auto *toggle = new Toggle(QStringLiteral("Show versions"));
    toggle->setChecked(true);
    auto *toggledOff = new Toggle(QStringLiteral("Off"));
    auto *explained = new Toggle;
    explained->setTexts(QStringLiteral("Dead-letter queue"), QStringLiteral("Messages that are received too often without being deleted are moved to another queue."));
    for (QAbstractButton *each : std::initializer_list<QAbstractButton *>{on, partial, off, bad2, toggle, toggledOff, explained})
        sample(each, each->text());
    for (QWidget *each : std::initializer_list<QWidget *>{on, partial, off, acknowledge, toggle, toggledOff, explained})
        boxes->column()->addWidget(each);

    Container *several = gallerySection(page, QStringLiteral("Check group"));
    auto *checks = new CheckGroup(storageChoices(), QStringLiteral("All storage classes"));
    checks->setValue({QStringLiteral("ia")});
    several->column()->addWidget(named(QStringLiteral("Storage classes"), checks));

    Container *segments = gallerySection(page, QStringLiteral("Segmented control"));
    auto *views = new SegmentedControl({{.id = QStringLiteral("list"), .text = QStringLiteral("List"), .icon = QStringLiteral("menu")},
                                        {.id = QStringLiteral("cards"), .text = QStringLiteral("Cards"), .icon = QStringLiteral("grid")},
                                        {.id = QStringLiteral("map"), .text = QStringLiteral("Map"), .enabled = false}});
    views->setValue(QStringLiteral("list"));
    segments->column()->addWidget(named(QStringLiteral("View"), views));
    return page;
}

QWidget *makeSections(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Expandable sections"));
    for (const bool open : {true, false}) {
        auto *section = new ExpandableSection(open ? QStringLiteral("Open section") : QStringLiteral("Closed section"));
        section->setNote(QStringLiteral("optional"));
        section->setExpanded(open);
        section->column()->addWidget(named(QStringLiteral("Prefix"), new TextInput));
        card->column()->addWidget(section);
    }
    auto *whole = new ExpandableSection(QStringLiteral("Additional settings"), ExpandableSection::Variant::Card);
    whole->setDescription(QStringLiteral("Object Lock and transfer acceleration"));
    whole->setExpanded(true);
    whole->column()->addWidget(named(QStringLiteral("Default retention"), new TextInput));
    page->layout()->addWidget(whole);
    page->layout()->addWidget(new ExpandableSection(QStringLiteral("Closed card"), ExpandableSection::Variant::Card));

    Container *badges = gallerySection(page, QStringLiteral("Badges"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    using C = Badge::Color;
    const std::pair<const char16_t *, C> all[] = {{u"12", C::Grey}, {u"Current", C::Blue}, {u"New", C::Green}, {u"Public", C::Red}, {u"Preview", C::Yellow},
                                                  {u"Critical", C::Critical}, {u"High", C::High}, {u"Medium", C::Medium}, {u"Low", C::Low}, {u"Neutral", C::Neutral}};
    for (const auto &[text, color] : all)
        row->addWidget(new Badge(QString::fromUtf16(text), color));
    row->addStretch(1);
    badges->column()->addLayout(row);
    return page;
}

} // namespace

std::vector<GalleryEntry> formEntries()
{
    std::vector<GalleryEntry> all{{QStringLiteral("form"), QStringLiteral("Form, FormField, TextInput, NumberInput"), makeForm},
                                  {QStringLiteral("select"), QStringLiteral("Select, Multiselect"), makeSelects},
                                  {QStringLiteral("choices"), QStringLiteral("RadioGroup, Tiles, CheckBox, CheckGroup, Toggle, SegmentedControl"), makeChoices},
                                  {QStringLiteral("sections"), QStringLiteral("ExpandableSection, Badge"), makeSections}};
    for (auto part : {formPartEntries, pickerEntries})
        for (GalleryEntry &entry : part())
            all.push_back(std::move(entry));
    return all;
}

} // namespace nephoscope::gui
