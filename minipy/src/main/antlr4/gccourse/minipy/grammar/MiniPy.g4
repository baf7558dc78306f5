/*
 * The subset of Python that minipy runs.
 *
 * The grammar is kept free of left recursion, and every decision in it can be taken on one token: then ANTLR generates
 * plain switches, and a cold parser is a fast parser. What follows from that: an assignment's targets are parsed as
 * expressions, and lists let two commas follow each other; the builders of package parser check both.
 *
 * NEWLINE, INDENT and DEDENT come from IndentationLexer: one NEWLINE for the end of each logical line, none for blank
 * lines, comments and line ends inside brackets.
 *
 * Lines end with a line feed alone; Parser sees to that.
 *
 * Words and signs of Python that the subset leaves out are tokens that no rule uses; SyntaxErrors calls them by name.
 */
grammar MiniPy;

tokens { INDENT, DEDENT }

// ---- statements

program : statement* EOF ;

statement
    : simpleLine
    | ifStatement
    | whileStatement
    | forStatement
    | tryStatement
    | withStatement
    | functionDefinition
    | classDefinition
    | decorated
    ;

simpleLine : simpleStatement (';' simpleStatement?)* NEWLINE ;

simpleStatement
    : expressionOrAssignment
    | 'pass'
    | 'break'
    | 'continue'
    | 'return' expressionList?
    | 'raise' (expression ('from' expression)?)?
    | 'assert' expression (',' expression)?
    | 'del' expressionList
    | 'global' names
    | 'nonlocal' names
    | 'import' importedNames
    | 'from' NAME 'import' (importedNames | '(' importedNames ')' | '*')
    ;

expressionOrAssignment
    : expressionList (('=' assigned)+ | AUGMENTED_ASSIGN assigned)?
    | yieldExpression
    ;

assigned : expressionList | yieldExpression ;

yieldExpression : 'yield' ('from' expression | expressionList)? ;

names : NAME (',' NAME)* ;

/** Behind the last name a comma may stand, but only between parentheses. */
importedNames : importedName (',' importedName?)* ;

importedName : NAME ('as' NAME)? ;

suite : simpleLine | NEWLINE INDENT statement+ DEDENT ;

ifStatement : 'if' expression ':' suite elifClause* elseClause? ;

elifClause : 'elif' expression ':' suite ;

elseClause : 'else' ':' suite ;

whileStatement : 'while' expression ':' suite elseClause? ;

forStatement : 'for' targets 'in' expressionList ':' suite elseClause? ;

targets : target (',' target?)* ;

target : '*'? primary ;

tryStatement : 'try' ':' suite exceptClause* elseClause? finallyClause? ;

exceptClause : 'except' (expression ('as' NAME)?)? ':' suite ;

finallyClause : 'finally' ':' suite ;

withStatement : 'with' withItem (',' withItem)* ':' suite ;

withItem : expression ('as' primary)? ;

functionDefinition : 'def' NAME parameters ':' suite ;

parameters : '(' parameterList? ')' ;

parameterList : parameter (',' parameter?)* ;

parameter : NAME ('=' expression)? | '*' NAME? | '**' NAME | '/' ;

decorated : decorator+ (functionDefinition | classDefinition) ;

decorator : '@' expression NEWLINE ;

classDefinition : 'class' NAME bases? ':' suite ;

bases : '(' expressionList? ')' ;

// ---- expressions, loosest binding first

expressionList : expression (',' expression?)* ;

expression
    : orTest ('if' orTest 'else' expression | ':=' expression)?
    | 'lambda' parameterList? ':' expression
    | '*' arithmetic
    ;

orTest : andTest ('or' andTest)* ;

andTest : notTest ('and' notTest)* ;

notTest : 'not' notTest | comparison ;

comparison : arithmetic (comparisonOperator arithmetic)* ;

comparisonOperator
    : '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not' 'in' | 'is' 'not'?
    ;

/** One rule for all operators between two values: which of them binds first is the builder's to know. */
arithmetic : factor (arithmeticOperator factor)* ;

arithmeticOperator : '+' | '-' | '*' | '/' | '//' | '%' | BITWISE ;

factor : ('-' | '+' | '~') factor | primary ('**' factor)? ;

primary : atom trailer* ;

trailer : attribute | arguments | subscript ;

attribute : '.' NAME ;

arguments : '(' (argument (',' argument?)*)? ')' ;

argument : expression ('=' expression | comprehension)? | '**' expression ;

subscript : '[' index (',' index?)* ']' ;

index : expression bounds? | bounds ;

bounds : ':' expression? (':' expression?)? ;

atom
    : NAME
    | INTEGER
    | FLOAT
    | STRING+
    | 'None'
    | 'True'
    | 'False'
    | group
    | listDisplay
    | dictDisplay
    ;

group : '(' (expressionList comprehension? | yieldExpression)? ')' ;

listDisplay : '[' (expressionList comprehension?)? ']' ;

dictDisplay : '{' (entry (comprehension | (',' entry?)*))? '}' ;

/** With a value it belongs to a dict, without one to a set. */
entry : expression (':' expression)? | '**' arithmetic ;

comprehension : comprehensionLoop (comprehensionLoop | comprehensionTest)* ;

comprehensionLoop : 'for' targets 'in' orTest ;

comprehensionTest : 'if' orTest ;

/** What stands between the braces of an f-string. */
field : expressionList EOF ;

// ---- words

AND : 'and' ;
AS : 'as' ;
ASSERT : 'assert' ;
BREAK : 'break' ;
CLASS : 'class' ;
CONTINUE : 'continue' ;
DEF : 'def' ;
DEL : 'del' ;
ELIF : 'elif' ;
ELSE : 'else' ;
EXCEPT : 'except' ;
FALSE : 'False' ;
FINALLY : 'finally' ;
FOR : 'for' ;
FROM : 'from' ;
GLOBAL : 'global' ;
IF : 'if' ;
IMPORT : 'import' ;
IN : 'in' ;
IS : 'is' ;
LAMBDA : 'lambda' ;
NONE : 'None' ;
NONLOCAL : 'nonlocal' ;
NOT : 'not' ;
OR : 'or' ;
PASS : 'pass' ;
RAISE : 'raise' ;
RETURN : 'return' ;
TRUE : 'True' ;
TRY : 'try' ;
WHILE : 'while' ;
WITH : 'with' ;
YIELD : 'yield' ;

// ---- words left out

ASYNC : 'async' ;
AWAIT : 'await' ;

// ---- signs

OPEN_PAREN : '(' ;
CLOSE_PAREN : ')' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;
OPEN_BRACE : '{' ;
CLOSE_BRACE : '}' ;
COMMA : ',' ;
COLON : ':' ;
WALRUS : ':=' ;
AT : '@' ;
SEMICOLON : ';' ;
DOT : '.' ;
ASSIGN : '=' ;
AUGMENTED_ASSIGN : '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '**=' | '<<=' | '>>=' | '&=' | '|=' | '^=' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
POWER : '**' ;
SLASH : '/' ;
DOUBLE_SLASH : '//' ;
PERCENT : '%' ;
BITWISE : '<<' | '>>' | '&' | '|' | '^' ;
TILDE : '~' ;
EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS : '<' ;
LESS_OR_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_OR_EQUAL : '>=' ;

// ---- signs left out

OTHER_AUGMENTED_ASSIGN : '@=' ;
ARROW : '->' ;
ELLIPSIS : '...' ;

// ---- literals and names

/** Characters beyond ASCII are checked by IndentationLexer. */
NAME : [a-zA-Z_\u0080-\u{10FFFF}] [a-zA-Z_0-9\u0080-\u{10FFFF}]* ;

INTEGER : DIGITS | '0' [xX] '_'? [0-9a-fA-F] [0-9a-fA-F_]* | '0' [oO] [0-7_]+ | '0' [bB] [01_]+ ;

FLOAT : (DIGITS '.' DIGITS? | '.' DIGITS) EXPONENT? | DIGITS EXPONENT ;

/** Whole numbers and floats with something behind them that cannot be: `1j`, `2nd`. */
BAD_NUMBER : (INTEGER | FLOAT) [a-zA-Z_]+ ;

fragment DIGITS : [0-9] ('_'? [0-9])* ;

fragment EXPONENT : [eE] [+-]? DIGITS ;

STRING
    : PREFIX? '"' ('\\' . | ~["\\\n])* '"'
    | PREFIX? '\'' ('\\' . | ~['\\\n])* '\''
    | PREFIX? '"""' ('\\' . | ~'\\')*? '"""'
    | PREFIX? '\'\'\'' ('\\' . | ~'\\')*? '\'\'\''
    ;

/** The beginning of a string that does not end; shorter than any string that does. */
OPEN_STRING : PREFIX? ('"""' | '\'\'\'' | '"' | '\'') ;

fragment PREFIX : [bBfFrRuU] [bBfFrR]? ;

// ---- between tokens

NEWLINE : '\n' ;

SPACE : ([ \t\f] | '\\\n' | '#' ~'\n'*)+ -> skip ;

/** Whatever else there is. */
UNKNOWN : . ;
