// Forms: fields, choices, the create page, the wizard, tags; driven by mouse and keys.
#include "Stage.h"

#include "gui/kit/Alert.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/FormView.h"
#include "gui/kit/Label.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Popover.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/TokenChip.h"
#include "gui/kit/UnsavedDialog.h"
#include "gui/kit/Wizard.h"
#include "gui/theme/Theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace nephoscope::gui;

namespace {

QString required(const QLineEdit *input) { return input->text().isEmpty() ? QStringLiteral("Enter a value.") : QString(); }

Choices someChoices()
{
    return {{.id = QStringLiteral("a"), .text = QStringLiteral("Alpha"), .description = QStringLiteral("The first")},
            {.id = QStringLiteral("b"), .text = QStringLiteral("Beta")},
            {.id = QStringLiteral("c"), .text = QStringLiteral("Gamma"), .enabled = false},
            {.id = QStringLiteral("d"), .text = QStringLiteral("Delta")}};
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().applyTo(*qApp); }

    void fieldChecksItselfWhenTheFocusLeavesIt()
    {
        Stage stage({800, 600});
        auto *first = new TextInput;
        auto *second = new TextInput;
        auto *field = new FormField(QStringLiteral("Name"), first);
        field->setValidator([first] { return first->text().contains(u' ') ? QStringLiteral("No spaces.") : QString(); });
        stage.column->addWidget(field);
        stage.column->addWidget(second);
        stage.show();
        first->setFocus();
        QTest::keyClicks(first, QStringLiteral("my bucket"));
        QVERIFY(!field->hasError());
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), second);
        QCOMPARE(field->error(), QStringLiteral("No spaces."));
        QCOMPARE(first->accessibleDescription(), QStringLiteral("No spaces."));
        QVERIFY(first->property("invalid").toBool());
        first->setFocus();
        first->selectAll();
        QTest::keyClicks(first, QStringLiteral("mybucket"));
        QVERIFY(!field->hasError()); // goes while typing, not only on the next blur
        QVERIFY(!first->property("invalid").toBool());
        QCOMPARE(first->accessibleName(), QStringLiteral("Name"));
    }

    void untouchedFieldStaysQuietOnBlur()
    {
        Stage stage({800, 600});
        auto *first = new TextInput;
        auto *field = new FormField(QStringLiteral("Name"), first);
        field->setValidator([first] { return required(first); });
        stage.column->addWidget(field);
        stage.column->addWidget(new TextInput);
        stage.show();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(!field->hasError());
        QVERIFY(!field->validate());
        QVERIFY(field->hasError());
    }

    void aPageDoesNotScrollForTheRoomBelowIt_data()
    {
        QTest::addColumn<int>("widest");
        QTest::newRow("as wide as the page") << 0;
        QTest::newRow("a form") << 800;
    }

    void aPageDoesNotScrollForTheRoomBelowIt()
    {
        QFETCH(int, widest);
        ContentArea area(nullptr, widest);
        auto *text = new Label(TextStyle::Body, QString(400, u'n').replace(QLatin1String("nnnnn"), QLatin1String("nnnn ")));
        text->setWordWrap(true);
        auto *last = new QWidget;
        last->setFixedHeight(300);
        area.column()->addWidget(text);
        area.column()->addWidget(last);
        area.resize(600, 800);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        const Theme &theme = Theme::instance();
        const auto end = [&] { return last->mapTo(&area, QPoint(0, last->height())).y(); };
        QTRY_VERIFY(text->height() > 30);
        area.resize(600, 300);
        QTRY_COMPARE(area.viewport()->height(), 300);
        const int content = area.widget()->heightForWidth(600) - theme.space("xxxl");
        // All the room, as little as there may be, and one pixel less than that.
        area.resize(600, content + theme.space("xxxl"));
        QTRY_COMPARE(end(), content);
        QCOMPARE(area.verticalScrollBar()->maximum(), 0);
        area.resize(600, content + theme.space("xs"));
        QTRY_COMPARE(area.viewport()->height(), content + theme.space("xs"));
        QTRY_COMPARE(area.verticalScrollBar()->maximum(), 0);
        QTRY_COMPARE(end(), content);
        QCOMPARE(last->height(), 300);
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        area.resize(600, content + theme.space("xs") - 1);
        QTRY_VERIFY(area.verticalScrollBar()->maximum() > 0);
    }

    void submitGoesToTheFirstBadFieldAndScrollsToIt()
    {
        Stage stage({800, 600});
        auto *area = new ContentArea;
        stage.column->addWidget(area);
        Form form;
        std::vector<TextInput *> inputs;
        auto *section = new ExpandableSection(QStringLiteral("More"));
        for (int i = 0; i < 30; ++i) {
            auto *input = new TextInput;
            inputs.push_back(input);
            FormField *field = form.add(new FormField(QStringLiteral("Field %1").arg(i), input));
            field->setConstraint(QStringLiteral("Some rule"));
            if (i == 25 || i == 27)
                field->setValidator([input] { return required(input); });
            (i >= 20 ? section->column() : area->column())->addWidget(field);
        }
        area->column()->addWidget(section);
        stage.show();
        QVERIFY(!inputs[25]->isVisible());
        QSignalSpy rejected(&form, &Form::rejected);
        QSignalSpy submitted(&form, &Form::submitted);
        form.submit();
        QCOMPARE(rejected.count(), 1);
        QVERIFY(section->isExpanded());
        QTRY_COMPARE(QApplication::focusWidget(), inputs[25]);
        form.validate(); // the layout is done now
        QTRY_VERIFY(area->viewport()->rect().contains(inputs[25]->mapTo(area->viewport(), QPoint(5, 5))));
        QTest::keyClicks(inputs[25], QStringLiteral("x"));
        form.submit();
        QCOMPARE(QApplication::focusWidget(), inputs[27]);
        QTest::keyClicks(inputs[27], QStringLiteral("x"));
        QVERIFY(form.isDirty());
        form.submit();
        QCOMPARE(submitted.count(), 1);
        form.setClean();
        QVERIFY(!form.isDirty());
    }

    void warningsDoNotBlockAndOptionalIsMarked()
    {
        Form form;
        auto *input = new TextInput;
        FormField field(QStringLiteral("Name"), input);
        form.add(&field);
        field.setOptional(true);
        field.setInfoVisible(true);
        field.setWarner([input] { return input->text().contains(u'.') ? QStringLiteral("Periods are trouble.") : QString(); });
        field.show();
        QTest::keyClicks(input, QStringLiteral("a.b"));
        auto *warning = child<Label>(field, "fieldWarning");
        QCOMPARE(warning->text(), QStringLiteral("Periods are trouble."));
        QVERIFY(warning->isVisible());
        QVERIFY(form.validate());
        QSignalSpy info(&field, &FormField::infoClicked);
        click(child<Link>(field, "info"));
        QCOMPARE(info.count(), 1);
        field.setError(QStringLiteral("Worse."));
        QVERIFY(!warning->isVisible());
    }

    void asynchronousCheckAnswersForTheCurrentValueOnly()
    {
        Form form;
        auto *input = new TextInput;
        FormField field(QStringLiteral("Name"), input);
        form.add(&field);
        std::vector<FormField::Answer> asked;
        field.setAsyncValidator([&asked](FormField::Answer answer) { asked.push_back(std::move(answer)); });
        QSignalSpy submitted(&form, &Form::submitted);
        QSignalSpy rejected(&form, &Form::rejected);
        form.submit();
        form.submit(); // ignored meanwhile
        QCOMPARE(asked.size(), size_t(1));
        QVERIFY(form.isChecking());
        QTest::keyClicks(input, QStringLiteral("x"));
        asked[0](QStringLiteral("Taken."));
        QVERIFY(!field.hasError());
        QCOMPARE(rejected.count(), 1);
        form.submit();
        asked[1](QStringLiteral("Taken."));
        QVERIFY(field.hasError());
        QCOMPARE(submitted.count(), 0);
        form.submit();
        asked[2]({});
        QCOMPARE(submitted.count(), 1);
        QVERIFY(!form.isChecking());
    }

    void secretIsHiddenUntilRevealed()
    {
        TextInput input;
        input.setSecret(true);
        QVERIFY(input.property("secret").toBool());
        QCOMPARE(input.echoMode(), QLineEdit::Password);
        input.resize(300, 32);
        input.show();
        auto *reveal = child<Button>(input, "reveal");
        click(reveal);
        QCOMPARE(input.echoMode(), QLineEdit::Normal);
        QTest::keyClick(reveal, Qt::Key_Space);
        QCOMPARE(input.echoMode(), QLineEdit::Password);
        input.setSecret(false);
        QVERIFY(!input.property("secret").toBool());
        QCOMPARE(input.echoMode(), QLineEdit::Normal);
    }

    void anAreaHoldsItsLines()
    {
        Stage stage;
        auto *area = new TextArea(4);
        stage.column->addWidget(area);
        stage.column->addStretch(1);
        stage.show();
        area->setPlainText(QStringLiteral("one\ntwo\nthree\n"));
        QCOMPARE(area->verticalScrollBar()->maximum(), 0);
        area->setPlainText(QStringLiteral("one\ntwo\nthree\nfour\nfive"));
        QVERIFY(area->verticalScrollBar()->maximum() > 0);
    }

    void arrowsChooseInGroups_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("radio") << 0;
        QTest::newRow("tiles") << 1;
        QTest::newRow("segments") << 2;
    }
    void arrowsChooseInGroups()
    {
        QFETCH(int, kind);
        Stage stage({800, 600});
        ChoiceGroup *group = kind == 0 ? static_cast<ChoiceGroup *>(new RadioGroup(someChoices()))
            : kind == 1 ? static_cast<ChoiceGroup *>(new Tiles(someChoices(), 4)) : new SegmentedControl(someChoices());
        stage.column->addWidget(group);
        stage.show();
        QSignalSpy changed(group, &ChoiceGroup::valueChanged);
        QCOMPARE(group->value(), QString());
        click(group->button(QStringLiteral("a")));
        QCOMPARE(group->value(), QStringLiteral("a"));
        group->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget(), group->button(QStringLiteral("a")));
        const Qt::Key on = kind == 0 ? Qt::Key_Down : Qt::Key_Right;
        QTest::keyClick(QApplication::focusWidget(), on);
        QCOMPARE(group->value(), QStringLiteral("b"));
        QTest::keyClick(QApplication::focusWidget(), on);
        QCOMPARE(group->value(), QStringLiteral("d")); // over the disabled one
        click(group->button(QStringLiteral("c")));
        QCOMPARE(group->value(), QStringLiteral("d"));
        QCOMPARE(changed.count(), 3);
        const QPointer<OptionButton> kept = group->button(QStringLiteral("d"));
        Choices fresh = someChoices();
        fresh[3].text = QStringLiteral("델타");
        group->setChoices(fresh);
        QCOMPARE(group->button(QStringLiteral("d")), kept.data()); // and with it the focus
        QCOMPARE(kept->text(), QStringLiteral("델타"));
        QCOMPARE(QApplication::focusWidget(), kept.data());
        fresh.erase(fresh.begin());
        group->setChoices(fresh);
        QCOMPARE(group->value(), QStringLiteral("d"));
        QCOMPARE(changed.count(), 3);
        // Only the user chooses; a program shows.
        QSignalSpy chosen(group, &ChoiceGroup::chosen);
        group->setValue(QStringLiteral("b"));
        QCOMPARE(changed.count(), 4);
        QCOMPARE(chosen.count(), 0);
        click(group->button(QStringLiteral("d")));
        QCOMPARE(chosen.count(), 1);
    }

    void selectHasIdsAndKeepsThemOverNewWords()
    {
        Stage stage({800, 600});
        auto *select = new Select(someChoices());
        stage.column->addWidget(select);
        stage.show();
        QCOMPARE(select->value(), QString());
        QSignalSpy changed(select, &Select::valueChanged);
        select->setFocus();
        QTest::keyClick(select, Qt::Key_Down);
        QCOMPARE(select->value(), QStringLiteral("a"));
        QTest::keyClick(select, Qt::Key_End);
        QCOMPARE(select->value(), QStringLiteral("d"));
        Choices fresh = someChoices();
        fresh[3].text = QStringLiteral("델타");
        select->setChoices(fresh);
        QCOMPARE(select->value(), QStringLiteral("d"));
        QCOMPARE(select->currentText(), QStringLiteral("델타"));
        QCOMPARE(changed.count(), 2);
    }

    void multiselectFiltersChecksAndShowsTokens()
    {
        Stage stage({800, 600});
        auto *many = new Multiselect(someChoices());
        stage.column->addWidget(many);
        stage.show();
        auto *field = child<QAbstractButton>(*many, "multiselectField");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Down);
        auto *list = child<Popover>(stage.window, "multiselectList");
        QVERIFY(list->isVisible());
        auto *filter = child<QLineEdit>(*list, "multiselectFilter");
        QCOMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, QStringLiteral("lta"));
        QVERIFY(!child<OptionButton>(*list, "option-a")->isVisible());
        click(child<OptionButton>(*list, "option-d"));
        filter->clear();
        click(child<OptionButton>(*list, "option-a"));
        QCOMPARE(many->value(), (QStringList{QStringLiteral("a"), QStringLiteral("d")}));
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(!list->isVisible());
        QCOMPARE(QApplication::focusWidget(), field);
        click(child<Button>(*child<TokenChip>(*many, "token-a"), "removeToken"));
        QCOMPARE(many->value(), QStringList{QStringLiteral("d")});
    }

    void numberStepsInItsRange()
    {
        NumberInput number(1, 30);
        number.setStep(5);
        QSignalSpy changed(&number, &NumberInput::valueChanged);
        QTest::keyClick(number.input(), Qt::Key_Up);
        QCOMPARE(number.value(), 6);
        QTest::keyClick(number.input(), Qt::Key_PageUp);
        QCOMPARE(number.value(), 30);
        QVERIFY(changed.count() >= 2);
        number.input()->selectAll();
        QTest::keyClicks(number.input(), QStringLiteral("31x"));
        QCOMPARE(number.value(), 31);
        QVERIFY(!number.isAcceptable());
        QVERIFY(!number.problem().isEmpty());
        QTest::keyClick(number.input(), Qt::Key_Backspace);
        QVERIFY(number.problem().isEmpty());
    }

    void formViewSendsAndAsksBeforeLeaving()
    {
        Stage stage({800, 600});
        auto *view = new FormView;
        stage.column->addWidget(view);
        auto *input = new TextInput;
        FormField *field = view->form().add(new FormField(QStringLiteral("Name"), input));
        field->setValidator([input] { return required(input); });
        view->addContainer(QStringLiteral("Details"))->column()->addWidget(field);
        auto *more = new TextInput;
        view->additional()->column()->addWidget(view->form().add(new FormField(QStringLiteral("More"), more)));
        stage.show();
        QSignalSpy submitted(view, &FormView::submitted);
        QSignalSpy cancelled(view, &FormView::cancelled);
        click(child<Button>(*view, "create"));
        QCOMPARE(submitted.count(), 0);
        QCOMPARE(QApplication::focusWidget(), input);
        QTest::keyClicks(input, QStringLiteral("reports"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        view->setBusy(true);
        QVERIFY(!input->isEnabled());
        QVERIFY(child<Button>(*view, "create")->isLoading());
        click(child<Button>(*view, "create"));
        QCOMPARE(submitted.count(), 1);
        view->setError(QStringLiteral("AccessDenied"), QStringLiteral("You may not."));
        QVERIFY(input->isEnabled());
        QVERIFY(child<Alert>(*view, "formError")->isVisible());

        click(child<Button>(*view, "cancel"));
        QCOMPARE(cancelled.count(), 0);
        auto *asks = child<UnsavedDialog>(stage.window, "unsavedDialog");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!asks->isVisible());
        QCOMPARE(cancelled.count(), 0);
        QTRY_VERIFY(!stage.window.findChild<UnsavedDialog *>());
        click(child<Button>(*view, "cancel"));
        click(&child<UnsavedDialog>(stage.window, "unsavedDialog")->acceptButton());
        QCOMPARE(cancelled.count(), 1);
    }

    void wizardChecksReviewsAndGoesBack()
    {
        Stage stage({800, 600});
        stage.window.resize(1000, 600);
        auto *wizard = new Wizard;
        stage.column->addWidget(wizard);
        std::vector<TextInput *> inputs;
        for (int i = 0; i < 3; ++i) {
            auto *content = new QWidget;
            auto *column = new QVBoxLayout(content);
            auto *form = new Form(content);
            auto *input = new TextInput;
            inputs.push_back(input);
            FormField *field = form->add(new FormField(QStringLiteral("Field"), input));
            if (i == 0)
                field->setValidator([input] { return required(input); });
            column->addWidget(field);
            wizard->addStep({.id = QString::number(i), .title = QStringLiteral("Step title %1").arg(i), .optional = i > 0, .content = content, .form = form,
                             .review = [input] { return std::vector<ReviewPair>{{QStringLiteral("Field"), input->text()}}; }});
        }
        wizard->setSubmitText(QStringLiteral("Create job"));
        stage.show();
        auto *next = child<Button>(*wizard, "next");
        auto *skip = child<Button>(*wizard, "skip");
        auto *previous = child<Button>(*wizard, "previous");
        QVERIFY(!previous->isVisible());
        QVERIFY(!skip->isVisible()); // the first step is not optional
        QVERIFY(!child<QAbstractButton>(*wizard, "step1")->isEnabled());
        click(next);
        QCOMPARE(wizard->currentStep(), 0);
        QCOMPARE(QApplication::focusWidget(), inputs[0]);
        QTest::keyClicks(inputs[0], QStringLiteral("one"));
        click(next);
        QCOMPARE(wizard->currentStep(), 1);
        QCOMPARE(QApplication::focusWidget(), inputs[1]);
        QVERIFY(skip->isVisible());
        click(skip);
        QCOMPARE(wizard->currentStep(), 3);
        QCOMPARE(next->text(), QStringLiteral("Create job"));
        auto *pairs = child<QWidget>(*wizard, "review0");
        const auto labels = pairs->findChildren<Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](Label *label) { return label->text() == QLatin1String("one"); }));
        QTest::keyClick(child<Button>(*wizard, "edit1"), Qt::Key_Return);
        QCOMPARE(wizard->currentStep(), 1);
        click(previous);
        inputs[0]->clear();
        QVERIFY(!wizard->goTo(3));
        QCOMPARE(wizard->currentStep(), 0);
        QTest::keyClicks(inputs[0], QStringLiteral("two"));
        QVERIFY(wizard->goTo(3));
        QSignalSpy submitted(wizard, &Wizard::submitted);
        click(next);
        QCOMPARE(submitted.count(), 1);
        wizard->setBusy(true);
        click(next);
        QCOMPARE(submitted.count(), 1);
        wizard->setError(QStringLiteral("AccessDenied"));
        QVERIFY(child<Alert>(*wizard, "wizardError")->isVisible());
        // Narrow: the list gives way to one line.
        QVERIFY(child<QWidget>(*wizard, "wizardSteps")->isVisible());
        stage.window.resize(600, 500);
        QTRY_VERIFY(!child<QWidget>(*wizard, "wizardSteps")->isVisible());
        QCOMPARE(child<Label>(*wizard, "wizardWhere")->text(), QStringLiteral("Step 4 of 4"));
        QVERIFY(child<Label>(*wizard, "wizardWhere")->isVisible());
    }

    void tagsAreCheckedRemovedAndBroughtBack()
    {
        Stage stage({800, 600});
        auto *tags = new TagEditor;
        stage.column->addWidget(tags);
        tags->setSaved({{QStringLiteral("project"), QStringLiteral("x")}});
        stage.show();
        QVERIFY(!tags->isDirty());
        auto *add = child<Button>(*tags, "addRow");
        click(add);
        auto *key = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(key && key->objectName() == QLatin1String("key"));
        QTest::keyClicks(key, QStringLiteral("project"));
        QVERIFY(!tags->validate());
        auto errorOf = [](QLineEdit *edit) { return edit->parentWidget()->findChild<Label *>(QStringLiteral("keyError"))->text(); };
        QVERIFY(!errorOf(key).isEmpty());
        const QStringList bad{QStringLiteral("AWS:name"), QStringLiteral("a*b"), QString(129, u'k')};
        for (const QString &text : bad) {
            key->setText(text);
            QVERIFY2(!tags->validate(), qPrintable(text));
        }
        key->clear();
        QVERIFY(!tags->validate());
        tags->focusFirstBad();
        QCOMPARE(QApplication::focusWidget(), key);
        key->setText(QString(128, u'k'));
        QVERIFY(tags->validate());
        QTest::keyClick(key, Qt::Key_Tab);
        auto *value = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        value->setText(QString(257, u'v'));
        QVERIFY(!tags->validate());
        value->setText(QString(256, u'v'));
        QVERIFY(tags->validate());
        QCOMPARE(tags->attributes().size(), size_t(2));

        auto *remove = child<Button>(*tags, "remove"); // of the saved one: the first row
        click(remove);
        QCOMPARE(tags->attributes().size(), size_t(1));
        auto *undo = child<Button>(*tags, "undo");
        QVERIFY(undo->isVisible());
        QCOMPARE(QApplication::focusWidget(), undo);
        QTest::keyClick(undo, Qt::Key_Return);
        QCOMPARE(tags->attributes().size(), size_t(2));
        for (int i = 2; i < 50; ++i)
            click(add);
        QVERIFY(!add->isEnabled());
        QCOMPARE(tags->attributes().size(), size_t(50));
    }

    void sectionsOpenByKeys()
    {
        ExpandableSection section(QStringLiteral("More"));
        section.column()->addWidget(new TextInput);
        section.show();
        auto *heading = child<QAbstractButton>(section, "expand");
        QTest::keyClick(heading, Qt::Key_Right);
        QVERIFY(section.isExpanded());
        QVERIFY(section.findChild<TextInput *>()->isVisible());
        QTest::keyClick(heading, Qt::Key_Left);
        QVERIFY(!section.isExpanded());
        click(heading);
        QVERIFY(section.isExpanded());
    }
};

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
